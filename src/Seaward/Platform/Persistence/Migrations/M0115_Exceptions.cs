using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0115_exceptions")]
internal sealed class M0115_Exceptions : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<Guid>("asked_id", "second_look", nullable: true);
        m.AddColumn<Guid>("record_id", "second_look", nullable: true);
        m.AddColumn<byte[]>("account", "second_look", nullable: false, defaultValue: Array.Empty<byte>());
        m.CreateIndex("ux_second_look_at_about", "second_look", ["look_at", "about_id"], unique: true);
        m.CreateIndex("ix_second_look_record", "second_look", "record_id");
        m.Sql("UPDATE second_look SET finding = 'RightAsItWas' WHERE finding = 'RightToSend'");
        m.Sql("UPDATE second_look SET finding = 'ShouldHaveBeenOtherwise' WHERE finding IN ('ShouldHaveWaited', 'SomethingToPutRight')");
        m.Sql("UPDATE second_look SET record_id = (SELECT r.record_id FROM referral r WHERE r.id = second_look.about_id) WHERE look_at = 'Referral'");
    }
}
