using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0070_her_replies")]
internal sealed class M0070_HerReplies : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("note_reply", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            note_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            at = t.Column<DateTime>(),
            words = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_note_reply", r => r.id));
        m.CreateIndex("ix_note_reply_record", "note_reply", "record_id");
    }
}
