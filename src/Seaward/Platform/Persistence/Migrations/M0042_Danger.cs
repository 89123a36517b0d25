using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0042_danger")]
internal sealed class M0042_Danger : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("danger_report", t => new
        {
            id = t.Column<Guid>(),
            line = t.Column<string>(),
            sent_by = t.Column<Guid>(),
            sent_at = t.Column<DateTime>(),
            happening = t.Column<byte[]>(),
            who_and_where = t.Column<byte[]>(),
            rung = t.Column<byte[]>(),
            form = t.Column<Guid>(),
            about_id = t.Column<Guid>(nullable: true),
            tell_by = t.Column<DateOnly>(nullable: true),
            not_yet_because = t.Column<byte[]>(),
            told_on = t.Column<DateOnly>(nullable: true),
            told_by = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_danger_report", d => d.id));
        m.CreateIndex("ux_danger_report_form", "danger_report", "form", unique: true);

        m.CreateTable("danger_told", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            danger_id = t.Column<Guid>(),
            sent_by = t.Column<Guid>(),
            sent_at = t.Column<DateTime>(),
            told_on = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_danger_told", d => d.id));
        m.CreateIndex("ix_danger_told_record", "danger_told", "record_id");

        m.CreateTable("danger_opening", t => new
        {
            id = t.Column<Guid>(),
            danger_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_danger_opening", d => d.id));
        m.CreateIndex("ix_danger_opening_danger", "danger_opening", "danger_id");

        m.CreateTable("second_look", t => new
        {
            id = t.Column<Guid>(),
            look_at = t.Column<string>(),
            about_id = t.Column<Guid>(),
            sent_by = t.Column<Guid>(),
            sent_at = t.Column<DateTime>(),
            due_at = t.Column<DateTime>(),
            line = t.Column<string>(),
            looked_by = t.Column<Guid>(nullable: true),
            looked_at = t.Column<DateTime>(nullable: true),
            finding = t.Column<string>(nullable: true),
            words = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_second_look", l => l.id);
            t.CheckConstraint("ck_second_look_different", """
                (looked_at IS NULL AND looked_by IS NULL AND finding IS NULL)
                OR (looked_at IS NOT NULL AND looked_by IS NOT NULL AND finding IS NOT NULL AND looked_by <> sent_by)
                """);
        });
        m.CreateIndex("ix_second_look_looked_due", "second_look", ["looked_at", "due_at"]);

        m.CreateTable("outbox_item", t => new
        {
            id = t.Column<Guid>(),
            what = t.Column<string>(),
            leads_to = t.Column<string>(),
            about_id = t.Column<Guid>(),
            made_at = t.Column<DateTime>(),
            due_at = t.Column<DateTime>(),
            for_id = t.Column<Guid>(nullable: true),
            done_at = t.Column<DateTime>(nullable: true),
            done_by = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_outbox_item", i => i.id));
        m.CreateIndex("ix_outbox_item_done_due", "outbox_item", ["done_at", "due_at"]);
    }
}
