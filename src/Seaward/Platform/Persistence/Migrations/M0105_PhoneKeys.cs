using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0105_phone_keys")]
internal sealed class M0105_PhoneKeys : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("phone_key", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            credential_id = t.Column<byte[]>(),
            public_part = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_phone_key", k => k.id));
        m.CreateIndex("ix_phone_key_credential", "phone_key", "credential_id", unique: true);
        m.CreateIndex("ix_phone_key_record", "phone_key", "record_id");
    }
}
