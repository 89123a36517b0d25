using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_24_0120_how_soon")]
internal sealed class M0120_HowSoon : Migration
{
    protected override void Up(MigrationBuilder m) => m.AddColumn<string>("soon", "question", nullable: true);
}
