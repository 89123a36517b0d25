using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0080_where")]
internal sealed class M0080_Where : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<byte[]>("phone", "safe_contact", nullable: false, defaultValue: Array.Empty<byte>());
        m.AddColumn<byte[]>("address", "safe_contact", nullable: false, defaultValue: Array.Empty<byte>());
    }
}
