using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_23_0061_sessions")]
internal sealed class M0061_Sessions : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("session", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            week_day = t.Column<string>(),
            from_time = t.Column<TimeOnly>(),
            till_time = t.Column<TimeOnly>(),
            place = t.Column<string>(),
            who_may_come = t.Column<string>(nullable: true),
            who_is_there = t.Column<string>(nullable: true),
            children = t.Column<string>(nullable: true),
            ended = t.Column<bool>(),
            turn = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_session", s => s.id));

        m.CreateTable("session_change", t => new
        {
            id = t.Column<Guid>(),
            session_id = t.Column<Guid>(),
            on_day = t.Column<DateOnly>(),
            what = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_session_change", c => c.id));
        m.CreateIndex("ux_session_change_day", "session_change", ["session_id", "on_day"], unique: true);
    }
}
