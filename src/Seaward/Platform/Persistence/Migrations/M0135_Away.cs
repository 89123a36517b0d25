using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_27_0135_away")]
internal sealed class M0135_Away : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<DateTime>("left_at", "record", nullable: true);
        m.CreateTable("away", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            left_on = t.Column<DateOnly>(),
            in_whose = t.Column<string>(),
            said = t.Column<byte[]>(),
            way_back = t.Column<byte[]>(),
            written_by = t.Column<Guid>(),
            written_at = t.Column<DateTime>(),
            back_at = t.Column<DateTime>(nullable: true),
            back_by = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_away", a => a.id));
        m.CreateIndex("ix_away_record", "away", "record_id");
    }
}
