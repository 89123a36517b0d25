using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_24_0090_kind_words")]
internal sealed class M0090_KindWords : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("word_proposal", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            terms = t.Column<string>(),
            instead = t.Column<string>(),
            why = t.Column<string>(),
            severity = t.Column<string>(),
            speaks = t.Column<string>(),
            quiet = t.Column<string>(),
            proposed_by = t.Column<Guid>(),
            proposed_at = t.Column<DateTime>(),
            state = t.Column<string>(),
            decided_by = t.Column<Guid>(nullable: true),
            decided_at = t.Column<DateTime>(nullable: true),
            because = t.Column<string>(nullable: true),
            turn = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_word_proposal", p => p.id));
        m.CreateIndex("ix_word_proposal_state", "word_proposal", "state");

        m.CreateTable("word_remark", t => new
        {
            id = t.Column<Guid>(),
            proposal_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            words = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_word_remark", r => r.id));
        m.CreateIndex("ix_word_remark_proposal", "word_remark", "proposal_id");

        m.CreateTable("word_count", t => new
        {
            id = t.Column<Guid>(),
            team = t.Column<string>(),
            month = t.Column<DateOnly>(),
            texts = t.Column<int>(),
            found = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_word_count", c => c.id));
        m.CreateIndex("ux_word_count_team_month", "word_count", ["team", "month"], unique: true);

        m.CreateTable("word_false_alarm", t => new
        {
            id = t.Column<Guid>(),
            rule = t.Column<string>(),
            month = t.Column<DateOnly>(),
            times = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_word_false_alarm", a => a.id));
        m.CreateIndex("ux_word_false_alarm_rule_month", "word_false_alarm", ["rule", "month"], unique: true);
    }
}
