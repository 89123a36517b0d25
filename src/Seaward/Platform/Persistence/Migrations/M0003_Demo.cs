using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0003_demo")]
internal sealed class M0003_Demo : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("demo_mark", t => new
        {
            id = t.Column<int>(),
            made_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_demo_mark", d => d.id));

        m.CreateTable("demo_sign_in", t => new
        {
            name = t.Column<string>(),
            id = t.Column<Guid>(),
        }, constraints: t => t.PrimaryKey("pk_demo_sign_in", d => d.name));
    }
}
