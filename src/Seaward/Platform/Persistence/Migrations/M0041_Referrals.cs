using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0041_referrals")]
internal sealed class M0041_Referrals : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("referral", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            decision_id = t.Column<Guid>(),
            framework = t.Column<string>(),
            level = t.Column<string>(),
            begun_by = t.Column<Guid>(),
            begun_at = t.Column<DateTime>(),
            must_go_by = t.Column<DateTime>(),
            state = t.Column<string>(),
            turn = t.Column<int>(),
            our_words = t.Column<byte[]>(),
            notice_how = t.Column<string>(nullable: true),
            notice_at = t.Column<DateTime>(nullable: true),
            notice_by = t.Column<Guid>(nullable: true),
            reply_by = t.Column<DateOnly>(nullable: true),
            interpreter = t.Column<bool>(),
            mediator = t.Column<bool>(),
            brings_someone = t.Column<bool>(),
            reply = t.Column<byte[]>(),
            reply_typed_by = t.Column<Guid>(nullable: true),
            reply_confirmed_at = t.Column<DateTime>(nullable: true),
            chose_not_at = t.Column<DateTime>(nullable: true),
            attempts = t.Column<int>(),
            endanger_reason = t.Column<string>(nullable: true),
            endanger_words = t.Column<byte[]>(),
            lead_asked = t.Column<Guid>(nullable: true),
            lead_agreed_by = t.Column<Guid>(nullable: true),
            lead_agreed_at = t.Column<DateTime>(nullable: true),
            tell_by = t.Column<DateOnly>(nullable: true),
            telling = t.Column<string>(nullable: true),
            her_side = t.Column<string>(nullable: true),
            danger_line = t.Column<string>(nullable: true),
            sent_at = t.Column<DateTime>(nullable: true),
            sent_by = t.Column<Guid>(nullable: true),
            left_how = t.Column<string>(nullable: true),
            paper = t.Column<byte[]>(),
            told_of_sending_at = t.Column<DateTime>(nullable: true),
            told_of_sending_by = t.Column<Guid>(nullable: true),
            late_reply = t.Column<byte[]>(),
            late_reply_at = t.Column<DateTime>(nullable: true),
            late_reply_sent_at = t.Column<DateTime>(nullable: true),
            acknowledged_at = t.Column<DateTime>(nullable: true),
            outcome = t.Column<byte[]>(),
            outcome_at = t.Column<DateTime>(nullable: true),
            told_on = t.Column<DateOnly>(nullable: true),
            told_by = t.Column<Guid>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_referral", r => r.id);
            t.ForeignKey("fk_referral_decision", r => r.decision_id, "referral_decision", "id", onDelete: ReferentialAction.Restrict);
            t.CheckConstraint("ck_referral_told", Told);
            t.CheckConstraint("ck_referral_her_side", HerSide);
            t.CheckConstraint("ck_referral_frozen", "sent_at IS NULL OR (sent_by IS NOT NULL AND left_how IS NOT NULL AND length(paper) > 0 AND length(our_words) > 0)");
            t.CheckConstraint("ck_referral_order", Order);
        });
        m.CreateIndex("ix_referral_record", "referral", "record_id");
        m.CreateIndex("ix_referral_sent", "referral", "sent_at");
        m.CreateIndex("ix_referral_decision", "referral", "decision_id");

        m.CreateTable("referral_attempt", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            referral_id = t.Column<Guid>(),
            tried_on = t.Column<DateOnly>(),
            way = t.Column<string>(),
            by_id = t.Column<Guid>(),
        }, constraints: t => t.PrimaryKey("pk_referral_attempt", a => a.id));
        m.CreateIndex("ix_referral_attempt_referral", "referral_attempt", "referral_id");
    }

    private const string Told = """
        sent_at IS NULL OR (telling IS NOT NULL AND (
          (telling = 'Notice' AND notice_at IS NOT NULL AND notice_how IS NOT NULL AND notice_by IS NOT NULL AND notice_at <= sent_at)
          OR (telling = 'CouldNotReach' AND attempts >= 1 AND sent_at >= must_go_by AND tell_by IS NOT NULL)
          OR (telling = 'ImmediateRisk' AND danger_line IS NOT NULL AND tell_by IS NOT NULL)
          OR (telling = 'WouldEndanger' AND endanger_reason IS NOT NULL AND tell_by IS NOT NULL
              AND lead_agreed_by IS NOT NULL AND lead_agreed_by <> begun_by AND lead_agreed_at IS NOT NULL AND lead_agreed_at <= sent_at)))
        """;

    private const string HerSide = """
        sent_at IS NULL OR (her_side IS NOT NULL AND (
          (her_side = 'Reply' AND length(reply) > 0 AND reply_confirmed_at IS NOT NULL AND reply_confirmed_at <= sent_at)
          OR (her_side = 'ChoseNot' AND chose_not_at IS NOT NULL AND chose_not_at <= sent_at)
          OR (her_side = 'NotReached' AND attempts >= 1)
          OR (her_side = 'Exception' AND telling IN ('ImmediateRisk', 'WouldEndanger'))))
        """;

    private const string Order = """
        (sent_at IS NOT NULL OR (acknowledged_at IS NULL AND outcome_at IS NULL AND late_reply_at IS NULL))
        AND (outcome_at IS NOT NULL OR told_on IS NULL)
        AND (sent_at IS NULL) = (state IN ('Thinking', 'NoticeGiven', 'Replied', 'ChoseNot', 'NotReached'))
        """;
}
