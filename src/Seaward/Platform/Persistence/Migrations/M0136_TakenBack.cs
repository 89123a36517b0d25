using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_27_0136_taken_back")]
internal sealed class M0136_TakenBack : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<DateTime>("taken_back_at", "referral", nullable: true);
        m.AddColumn<Guid>("taken_back_by", "referral", nullable: true);
        m.AddColumn<byte[]>("taken_back_because", "referral", nullable: false, defaultValue: Array.Empty<byte>());
    }
}
