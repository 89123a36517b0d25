using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0002_door")]
internal sealed class M0002_Door : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("record", t => new
        {
            id = t.Column<Guid>(),
            site = t.Column<string>(),
            made_at = t.Column<DateTime>(),
            name = t.Column<byte[]>(),
            bag_name = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_record", r => r.id));

        m.CreateTable("standing", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            from_at = t.Column<DateTime>(),
            until_at = t.Column<DateTime>(nullable: true),
            about_id = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_standing", s => s.id));
        m.CreateIndex("ix_standing_record_staff", "standing", ["record_id", "staff_id"]);
        m.CreateIndex("ix_standing_staff", "standing", "staff_id");

        m.CreateTable("duty", t => new
        {
            id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            site = t.Column<string>(),
            day = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_duty", d => d.id));
        m.CreateIndex("ux_duty_staff_day_site", "duty", ["staff_id", "day", "site"], unique: true);

        m.CreateTable("find_token", t => new
        {
            token = t.Column<long>(),
            record_id = t.Column<Guid>(),
        }, constraints: t => t.PrimaryKey("pk_find_token", f => new { f.token, f.record_id }));
        m.CreateIndex("ix_find_token_record", "find_token", "record_id");

        m.CreateTable("access_line", t => new
        {
            id = t.Column<long>().Counted(),
            record_id = t.Column<Guid>(),
            reader_kind = t.Column<string>(),
            reader_id = t.Column<Guid>(),
            as_what = t.Column<string>(),
            why = t.Column<string>(),
            at = t.Column<DateTime>(),
            mark = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_access_line", l => l.id));
        m.CreateIndex("ix_access_line_record", "access_line", "record_id");

        m.CreateTable("access_link", t => new
        {
            up_to = t.Column<long>(),
            lines = t.Column<long>(),
            hash = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_access_link", l => l.up_to));

        m.CreateTable("history_entry", t => new
        {
            id = t.Column<long>().Counted(),
            record_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            actor_kind = t.Column<string>(),
            actor_id = t.Column<Guid>(),
            act = t.Column<string>(),
            change = t.Column<string>(),
            mark = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_history_entry", e => e.id));
        m.CreateIndex("ix_history_entry_record", "history_entry", "record_id");

        m.CreateTable("history_link", t => new
        {
            entry_id = t.Column<long>(),
            record_id = t.Column<Guid>(),
            place = t.Column<long>(),
            hash = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_history_link", l => l.entry_id));
        m.CreateIndex("ux_history_link_record_place", "history_link", ["record_id", "place"], unique: true);
    }
}
