using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0095_publishing")]
internal sealed class M0095_Publishing : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        Proposal(m);
        m.CreateTable("maker", t => new
        {
            proposal_id = t.Column<Guid>(),
            maker_group = t.Column<string>(),
            women = t.Column<int>(),
            names = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_maker", k => new { k.proposal_id, k.maker_group }));
        m.CreateTable("group_answer", t => new
        {
            id = t.Column<Guid>(),
            proposal_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            signed = t.Column<bool>(),
            words = t.Column<string>(),
            reply = t.Column<string>(),
            reply_by = t.Column<Guid>(nullable: true),
            reply_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_group_answer", a => a.id));
        m.CreateIndex("ix_group_answer_proposal", "group_answer", "proposal_id");
        m.AddColumn<Guid>("proposal_id", "policy_version", nullable: true);
    }

    private static void Proposal(MigrationBuilder m)
    {
        m.CreateTable("proposal", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            begun_by = t.Column<Guid>(),
            begun_at = t.Column<DateTime>(),
            state = t.Column<string>(),
            turn = t.Column<int>(),
            says = t.Column<string>(),
            terms = t.Column<string>(),
            changed = t.Column<string>(),
            reason = t.Column<string>(),
            holds_from = t.Column<DateOnly>(nullable: true),
            wording_only = t.Column<bool>(),
            lead_by = t.Column<Guid>(nullable: true),
            lead_at = t.Column<DateTime>(nullable: true),
            group_by = t.Column<Guid>(nullable: true),
            group_at = t.Column<DateTime>(nullable: true),
            answer_by = t.Column<DateOnly>(nullable: true),
            answered_at = t.Column<DateTime>(nullable: true),
            published_at = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_proposal", p => p.id);
            t.CheckConstraint("ck_proposal_two_names", """
                (group_by IS NULL OR lead_by IS NULL OR group_by <> lead_by)
                AND (state <> 'WithTheGroup' OR lead_by IS NOT NULL)
                AND (state <> 'Published' OR (lead_by IS NOT NULL AND published_at IS NOT NULL AND (group_by IS NOT NULL OR answer_by IS NOT NULL)))
                AND (answer_by IS NULL OR kind = 'DangerLine')
                """);
        });
        m.CreateIndex("ux_proposal_open", "proposal", "kind", unique: true, filter: "state <> 'Published'");
    }
}
