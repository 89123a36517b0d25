using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0117_look_back")]
internal sealed class M0117_LookBack : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<string>("feared", "referral", nullable: true);
        m.AddColumn<DateTime>("looked_back_at", "referral", nullable: true);
    }
}
