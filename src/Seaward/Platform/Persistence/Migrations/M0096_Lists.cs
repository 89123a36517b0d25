using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0096_lists")]
internal sealed class M0096_Lists : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("framework_version", t => new
        {
            id = t.Column<Guid>(),
            number = t.Column<int>(),
            version = t.Column<string>(),
            effective_on = t.Column<DateOnly>(),
            list = t.Column<string>(),
            proposal_id = t.Column<Guid>(),
        }, constraints: t => t.PrimaryKey("pk_framework_version", v => v.id));
        m.CreateIndex("ux_framework_version_number", "framework_version", "number", unique: true);
        m.CreateIndex("ux_framework_version_version", "framework_version", "version", unique: true);
        m.AddColumn<byte[]>("answers", "referral_decision", nullable: false, defaultValue: Array.Empty<byte>());
    }
}
