using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0032_searches")]
internal sealed class M0032_Searches : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("search", t => new
        {
            id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            reason = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_search", s => s.id));
        m.CreateIndex("ix_search_staff_at", "search", ["staff_id", "at"]);

        m.CreateTable("search_shown", t => new
        {
            id = t.Column<Guid>(),
            search_id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            because = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_search_shown", s => s.id));
        m.CreateIndex("ix_search_shown_record", "search_shown", "record_id");
    }
}
