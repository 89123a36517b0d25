using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0142_hearing")]
internal sealed class M0142_Hearing : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("group_said", t => new
        {
            id = t.Column<Guid>(),
            said_of = t.Column<string>(),
            which = t.Column<string>(),
            shown = t.Column<string>(),
            agreed = t.Column<bool>(),
            instead = t.Column<string>(),
            words = t.Column<string>(),
            using_now = t.Column<int>(),
            in_treatment = t.Column<int>(),
            in_the_past = t.Column<int>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            reply = t.Column<string>(),
            reply_by = t.Column<Guid>(nullable: true),
            reply_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_group_said", s => s.id));
        m.CreateIndex("ix_group_said_of", "group_said", ["said_of", "which"]);
        m.CreateTable("asked_of", t => new
        {
            id = t.Column<Guid>(),
            which = t.Column<string>(),
            using_now = t.Column<int>(),
            in_treatment = t.Column<int>(),
            in_the_past = t.Column<int>(),
            changed = t.Column<string>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_asked_of", a => a.id));
        m.CreateIndex("ux_asked_of_which", "asked_of", "which", unique: true);
    }
}
