using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0141_births")]
internal sealed class M0141_Births : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("birth_plan", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            receipt_id = t.Column<Guid>(),
            written_by = t.Column<Guid>(),
            written_at = t.Column<DateTime>(),
            due_on = t.Column<DateOnly>(),
            turn = t.Column<int>(),
            told_on = t.Column<DateOnly>(nullable: true),
            told_by = t.Column<Guid>(nullable: true),
            company = t.Column<byte[]>(),
            company_typed_by = t.Column<Guid>(nullable: true),
            company_said_at = t.Column<DateTime>(nullable: true),
            wants_advocate = t.Column<bool>(),
            arranged = t.Column<byte[]>(),
            arranged_at = t.Column<DateTime>(nullable: true),
            began_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_birth_plan", p => p.id);
            t.CheckConstraint("ck_birth_plan_told", "(told_on IS NULL) = (told_by IS NULL)");
        });
        m.CreateIndex("ux_birth_plan_open", "birth_plan", "record_id", unique: true, filter: "began_on IS NULL");
        m.CreateIndex("ix_birth_plan_began", "birth_plan", "began_on");
        Step(m);
    }

    private static void Step(MigrationBuilder m)
    {
        m.CreateTable("birth_step", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            plan_id = t.Column<Guid>(),
            number = t.Column<int>(),
            decided_by = t.Column<string>(),
            said = t.Column<byte[]>(),
            put_by = t.Column<Guid>(),
            put_at = t.Column<DateTime>(),
            turn = t.Column<int>(),
            late = t.Column<byte[]>(),
            late_told_on = t.Column<DateOnly>(nullable: true),
            answer = t.Column<string>(nullable: true),
            answer_words = t.Column<byte[]>(),
            answered_at = t.Column<DateTime>(nullable: true),
            answer_typed_by = t.Column<Guid>(nullable: true),
            came = t.Column<string>(nullable: true),
            came_why = t.Column<byte[]>(),
            came_by = t.Column<Guid>(nullable: true),
            came_at = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_birth_step", s => s.id);
            t.CheckConstraint("ck_birth_step_whole", "(answer IS NULL) = (answered_at IS NULL) AND (came IS NULL) = (came_by IS NULL) AND (came IS NULL) = (came_at IS NULL)");
        });
        m.CreateIndex("ux_birth_step_number", "birth_step", ["plan_id", "number"], unique: true);
    }
}
