using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0111_weeks")]
internal sealed class M0111_Weeks : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("load_item", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            agency = t.Column<string>(),
            words = t.Column<byte[]>(),
            only_week = t.Column<DateOnly>(nullable: true),
            added_by = t.Column<Guid>(nullable: true),
            added_at = t.Column<DateTime>(),
            ended_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_load_item", i => i.id));
        m.CreateIndex("ix_load_item_record", "load_item", "record_id");
        m.CreateTable("week_load", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            monday = t.Column<DateOnly>(),
            too_much = t.Column<bool>(),
            many_hours = t.Column<bool>(),
            at_once = t.Column<bool>(),
            over_taken = t.Column<bool>(),
            many_agencies = t.Column<bool>(),
            at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_week_load", w => w.id));
        m.CreateIndex("ux_week_load_record_monday", "week_load", ["record_id", "monday"], unique: true);
        m.CreateIndex("ix_week_load_monday", "week_load", ["monday", "too_much"]);
    }
}
