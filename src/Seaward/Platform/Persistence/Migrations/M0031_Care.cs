using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0031_care")]
internal sealed class M0031_Care : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("note", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            number = t.Column<int>(),
            author_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            kind = t.Column<string>(),
            happened = t.Column<byte[]>(),
            said = t.Column<byte[]>(),
            ours = t.Column<byte[]>(),
            child_present = t.Column<byte[]>(),
            held_part = t.Column<string>(),
            held_because = t.Column<byte[]>(),
            corrects_id = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_note", n => n.id));
        m.CreateIndex("ux_note_record_number", "note", ["record_id", "number"], unique: true);

        m.CreateTable("promise", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            note_id = t.Column<Guid>(nullable: true),
            staff_id = t.Column<Guid>(),
            whose = t.Column<string>(),
            what = t.Column<byte[]>(),
            due = t.Column<DateOnly>(nullable: true),
            made_at = t.Column<DateTime>(),
            kept_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_promise", p => p.id));
        m.CreateIndex("ix_promise_record_kept", "promise", ["record_id", "kept_at"]);

        m.CreateTable("meeting", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            place = t.Column<byte[]>(),
            note = t.Column<byte[]>(),
            called_off_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_meeting", x => x.id));
        m.CreateIndex("ix_meeting_record_at", "meeting", ["record_id", "at"]);
    }
}
