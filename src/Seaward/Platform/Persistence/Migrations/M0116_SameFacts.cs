using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0116_same_facts")]
internal sealed class M0116_SameFacts : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("same_facts_answer", t => new
        {
            id = t.Column<Guid>(),
            decision_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            way = t.Column<string>(),
            at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_same_facts_answer", a => a.id));
        m.CreateIndex("ux_same_facts_answer_decision_by", "same_facts_answer", ["decision_id", "by_id"], unique: true);
    }
}
