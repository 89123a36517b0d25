using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0130_never")]
internal sealed class M0130_Never : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<byte[]>("never", "safe_contact", nullable: false, defaultValue: Array.Empty<byte>());
        m.AddColumn<byte[]>("sent_to", "referral", nullable: false, defaultValue: Array.Empty<byte>());
    }
}
