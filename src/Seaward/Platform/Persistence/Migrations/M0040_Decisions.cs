using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0040_decisions")]
internal sealed class M0040_Decisions : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("referral_decision", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            started_at = t.Column<DateTime>(),
            state = t.Column<string>(),
            turn = t.Column<int>(),
            kept_at = t.Column<DateTime>(),
            thoughts = t.Column<byte[]>(),
            framework = t.Column<string>(),
            level = t.Column<string>(),
            response = t.Column<string>(),
            facts = t.Column<int>(),
            grown_ups = t.Column<int>(),
            not_asked = t.Column<int>(),
            colleague_id = t.Column<Guid>(nullable: true),
            way = t.Column<string>(nullable: true),
            otherwise = t.Column<bool>(),
            second_id = t.Column<Guid>(nullable: true),
            second_at = t.Column<DateTime>(nullable: true),
            made_at = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_referral_decision", d => d.id);
            t.CheckConstraint("ck_referral_decision_two_people", """
                (second_id IS NULL OR (second_id <> by_id AND (colleague_id IS NULL OR second_id <> colleague_id)))
                AND (colleague_id IS NULL OR colleague_id <> by_id)
                AND (state <> 'Made' OR (made_at IS NOT NULL AND way IS NOT NULL AND (NOT otherwise OR second_at IS NOT NULL)))
                """);
        });
        m.CreateIndex("ix_referral_decision_record", "referral_decision", "record_id");
    }
}
