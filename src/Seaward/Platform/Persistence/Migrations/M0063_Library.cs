using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_23_0063_library")]
internal sealed class M0063_Library : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("library_page", t => new
    {
        id = t.Column<Guid>(),
        title = t.Column<string>(),
        text = t.Column<string>(),
        asked = t.Column<string>(),
        @checked = t.Column<string>(),
        words = t.Column<string>(),
        review_on = t.Column<DateOnly>(),
        written_by = t.Column<Guid>(),
        agreed_by = t.Column<Guid>(nullable: true),
        put_away = t.Column<bool>(),
    }, constraints: t =>
    {
        t.PrimaryKey("pk_library_page", e => e.id);
        t.CheckConstraint("ck_library_page_two", "agreed_by IS NULL OR agreed_by <> written_by");
    });
}
