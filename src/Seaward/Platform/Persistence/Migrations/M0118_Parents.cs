using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0118_parents")]
internal sealed class M0118_Parents : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        foreach (var column in (string[])["mothers", "mothers_asked", "fathers", "fathers_asked"]) m.AddColumn<int>(column, "referral_decision", nullable: false, defaultValue: 0);
    }
}
