using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(VaultDb)), Migration("2026_11_22_0001_keys")]
internal sealed class V0001_Keys : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("wrapped_key", t => new
    {
        owner = t.Column<Guid>(),
        wrapping = t.Column<string>(),
        data_box = t.Column<byte[]>(),
        label_box = t.Column<byte[]>(),
        made_at = t.Column<DateTime>(),
    }, constraints: t => t.PrimaryKey("pk_wrapped_key", k => k.owner));
}
