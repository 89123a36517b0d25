using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

/// <summary>A try to reach her has a time; a referral may go with two tries on the last day of its limit, and not only after it.</summary>
[DbContext(typeof(CareDb)), Migration("2026_11_28_0150_tries")]
internal sealed class M0150_Tries : Migration
{
    private const string Before = "attempts >= 1 AND sent_at >= must_go_by AND tell_by IS NOT NULL";
    private const string Since = "(attempts >= 2 AND sent_at >= last_day_from OR attempts >= 1 AND sent_at >= must_go_by) AND tell_by IS NOT NULL";

    protected override void Up(MigrationBuilder m)
    {
        var sqlite = m.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";
        m.AddColumn<TimeOnly>("tried_time", "referral_attempt", nullable: true);
        m.AddColumn<DateTime>("last_day_from", "referral", nullable: false, defaultValue: DateTime.UnixEpoch);
        m.Sql(sqlite
            ? "UPDATE referral SET last_day_from = datetime(must_go_by, '-1 day')"
            : "UPDATE referral SET last_day_from = must_go_by - interval '1 day'");
        if (sqlite) Rewrite(m);
        else Replace(m);
    }

    private static void Replace(MigrationBuilder m)
    {
        m.DropCheckConstraint("ck_referral_told", "referral");
        m.AddCheckConstraint("ck_referral_told", "referral", Told);
    }

    // SQLite cannot alter a check. Its manual allows changing the stored text where no row on disk changes with it (lang_altertable, 7);
    // the column added above, in the same transaction, tells every other connection to read the table anew.
    private static void Rewrite(MigrationBuilder m)
    {
        m.Sql("PRAGMA writable_schema=ON");
        m.Sql($"UPDATE sqlite_master SET sql = replace(sql, '{Before}', '{Since}') WHERE type = 'table' AND name = 'referral'");
        m.Sql("PRAGMA writable_schema=RESET");
    }

    private const string Told = $"""
        sent_at IS NULL OR (telling IS NOT NULL AND (
          (telling = 'Notice' AND notice_at IS NOT NULL AND notice_how IS NOT NULL AND notice_by IS NOT NULL AND notice_at <= sent_at)
          OR (telling = 'CouldNotReach' AND {Since})
          OR (telling = 'ImmediateRisk' AND danger_line IS NOT NULL AND tell_by IS NOT NULL)
          OR (telling = 'WouldEndanger' AND endanger_reason IS NOT NULL AND tell_by IS NOT NULL
              AND lead_agreed_by IS NOT NULL AND lead_agreed_by <> begun_by AND lead_agreed_at IS NOT NULL AND lead_agreed_at <= sent_at)))
        """;
}
