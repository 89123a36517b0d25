using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0020_joining")]
internal sealed class M0020_Joining : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("safe_contact", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            number = t.Column<int>(),
            ways = t.Column<byte[]>(),
            hours = t.Column<byte[]>(),
            may_say = t.Column<byte[]>(),
            who_answers = t.Column<byte[]>(),
            asked_by = t.Column<Guid>(),
            asked_on = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_safe_contact", c => c.id));
        m.CreateIndex("ux_safe_contact_record_number", "safe_contact", ["record_id", "number"], unique: true);
    }
}
