using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0022_assessment")]
internal sealed class M0022_Assessment : Migration
{
    private const string OneLeave =
        "(CASE WHEN receipt_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN statement_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN risk_id IS NULL THEN 0 ELSE 1 END) = 1";

    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("assessment_answer", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            receipt_id = t.Column<Guid>(nullable: true),
            statement_id = t.Column<Guid>(nullable: true),
            risk_id = t.Column<Guid>(nullable: true),
            topic = t.Column<byte[]>(),
            given = t.Column<byte[]>(),
            room = t.Column<byte[]>(),
            her_words = t.Column<byte[]>(),
            we_saw = t.Column<byte[]>(),
            we_will = t.Column<byte[]>(),
            adults = t.Column<byte[]>(),
            asked_by = t.Column<Guid>(),
            asked_at = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_assessment_answer", a => a.id);
            t.UniqueConstraint("ak_assessment_answer_id_record", a => new { a.id, a.record_id });
            // Together with the record, so that nobody is asked on the strength of another woman's receipt.
            t.ForeignKey("fk_assessment_answer_receipt", a => new { a.receipt_id, a.record_id }, "receipt", ["id", "record_id"], onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_assessment_answer_statement", a => new { a.statement_id, a.record_id }, "no_child_statement", ["id", "record_id"], onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_assessment_answer_risk", a => new { a.risk_id, a.record_id }, "named_risk", ["id", "record_id"], onDelete: ReferentialAction.Restrict);
            t.CheckConstraint("ck_assessment_answer_leave", OneLeave);
        });
        m.CreateIndex("ix_assessment_answer_receipt", "assessment_answer", ["receipt_id", "record_id"]);
        m.CreateIndex("ix_assessment_answer_statement", "assessment_answer", ["statement_id", "record_id"]);
        m.CreateIndex("ix_assessment_answer_risk", "assessment_answer", ["risk_id", "record_id"]);
        m.CreateIndex("ix_assessment_answer_record", "assessment_answer", "record_id");

        m.CreateTable("her_view", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            assessment_answer_id = t.Column<Guid>(),
            her_words = t.Column<byte[]>(),
            read_by = t.Column<Guid>(),
            read_at = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_her_view", v => v.id);
            t.ForeignKey("fk_her_view_answer", v => new { v.assessment_answer_id, v.record_id }, "assessment_answer", ["id", "record_id"], onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_her_view_answer", "her_view", ["assessment_answer_id", "record_id"]);
        m.CreateIndex("ix_her_view_record", "her_view", "record_id");
    }
}
