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
            UserName = t.Column<string>(nullable: true),
            NormalizedUserName = t.Column<string>(nullable: true),
            Email = t.Column<string>(nullable: true),
            NormalizedEmail = t.Column<string>(nullable: true),
            EmailConfirmed = t.Column<bool>(),
            PasswordHash = t.Column<string>(nullable: true),
            SecurityStamp = t.Column<string>(nullable: true),
            ConcurrencyStamp = t.Column<string>(nullable: true),
            PhoneNumber = t.Column<string>(nullable: true),
            PhoneNumberConfirmed = t.Column<bool>(),
            TwoFactorEnabled = t.Column<bool>(),
            LockoutEnd = t.Column<DateTime>(nullable: true),
            LockoutEnabled = t.Column<bool>(),
            AccessFailedCount = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_staff", s => s.id));
    }
}
