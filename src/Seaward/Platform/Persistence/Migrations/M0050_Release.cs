using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0050_release")]
internal sealed class M0050_Release : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("release", t => new
    {
        month = t.Column<string>(),
        published_at = t.Column<DateTime>(),
        published_by = t.Column<Guid>(),
        cells_hash = t.Column<string>(),
    }, constraints: t => t.PrimaryKey("pk_release", r => r.month));
}
