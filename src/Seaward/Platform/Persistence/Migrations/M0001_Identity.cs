using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0001_staff")]
internal sealed class M0001_Identity : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("staff", t => new
        {
            id = t.Column<Guid>(),
            first_name = t.Column<string>(),
            role = t.Column<string>(),
            site = t.Column<string>(nullable: true),
            left_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_staff", s => s.id));
    }
}
