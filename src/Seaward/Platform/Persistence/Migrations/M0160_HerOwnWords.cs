using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

/// <summary>What she wrote herself stays, and what is typed for her stands beside it; tries count from the letter on; where there is no way she allows, that is said.</summary>
[DbContext(typeof(CareDb)), Migration("2026_11_28_0160_her_own_words")]
internal sealed class M0160_HerOwnWords : Migration
{
    private const string TriedBefore = "(attempts >= 2 AND sent_at >= last_day_from OR attempts >= 1 AND sent_at >= must_go_by) AND tell_by IS NOT NULL";
    private const string Tried = "((attempts >= 2 OR no_way_at IS NOT NULL) AND sent_at >= last_day_from OR attempts >= 1 AND sent_at >= must_go_by) AND tell_by IS NOT NULL";
    private const string SideBefore = "her_side = 'NotReached' AND attempts >= 1";
    private const string Side = "her_side = 'NotReached' AND (attempts >= 1 OR no_way_at IS NOT NULL)";

    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<byte[]>("reply_added", "referral", nullable: false, defaultValue: Array.Empty<byte>());
        m.AddColumn<Guid>("reply_added_by", "referral", nullable: true);
        m.AddColumn<Guid>("chose_not_typed_by", "referral", nullable: true);
        m.AddColumn<DateTime>("words_at", "referral", nullable: true);
        m.AddColumn<DateTime>("no_way_at", "referral", nullable: true);
        m.Sql("UPDATE referral SET words_at = begun_at WHERE length(our_words) > 0");
        if (m.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite") Rewrite(m);
        else Replace(m);
    }

    private static void Replace(MigrationBuilder m)
    {
        m.DropCheckConstraint("ck_referral_told", "referral");
        m.AddCheckConstraint("ck_referral_told", "referral", Told);
        m.DropCheckConstraint("ck_referral_her_side", "referral");
        m.AddCheckConstraint("ck_referral_her_side", "referral", HerSide);
    }

    // As in M0150: SQLite cannot alter a check, and no row on disk changes with the stored text.
    private static void Rewrite(MigrationBuilder m)
    {
        m.Sql("PRAGMA writable_schema=ON");
        foreach (var (before, since) in ((string, string)[])[(TriedBefore, Tried), (SideBefore, Side)])
            m.Sql($"UPDATE sqlite_master SET sql = replace(sql, '{Quoted(before)}', '{Quoted(since)}') WHERE type = 'table' AND name = 'referral'");
        m.Sql("PRAGMA writable_schema=RESET");
    }

    private static string Quoted(string sql) => sql.Replace("'", "''", StringComparison.Ordinal);

    private const string Told = $"""
        sent_at IS NULL OR (telling IS NOT NULL AND (
          (telling = 'Notice' AND notice_at IS NOT NULL AND notice_how IS NOT NULL AND notice_by IS NOT NULL AND notice_at <= sent_at)
          OR (telling = 'CouldNotReach' AND {Tried})
          OR (telling = 'ImmediateRisk' AND danger_line IS NOT NULL AND tell_by IS NOT NULL)
          OR (telling = 'WouldEndanger' AND endanger_reason IS NOT NULL AND tell_by IS NOT NULL
              AND lead_agreed_by IS NOT NULL AND lead_agreed_by <> begun_by AND lead_agreed_at IS NOT NULL AND lead_agreed_at <= sent_at)))
        """;

    private const string HerSide = $"""
        sent_at IS NULL OR (her_side IS NOT NULL AND (
          (her_side = 'Reply' AND length(reply) > 0 AND reply_confirmed_at IS NOT NULL AND reply_confirmed_at <= sent_at)
          OR (her_side = 'ChoseNot' AND chose_not_at IS NOT NULL AND chose_not_at <= sent_at)
          OR ({Side})
          OR (her_side = 'Exception' AND telling IN ('ImmediateRisk', 'WouldEndanger'))))
        """;
}
