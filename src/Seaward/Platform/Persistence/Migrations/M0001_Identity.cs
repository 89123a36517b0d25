using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0001_staff")]
internal sealed class M0001_Identity : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        Staff(m);
        WaysIn(m);
        Invites(m);
        m.CreateTable("staff_event", t => new
        {
            id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(nullable: true),
            kind = t.Column<string>(),
            at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_staff_event", e => e.id));
        m.CreateIndex("ix_staff_event_staff_at", "staff_event", ["staff_id", "at"]);
    }

    private static void Staff(MigrationBuilder m)
    {
        m.CreateTable("staff", t => new
        {
            id = t.Column<Guid>(),
            first_name = t.Column<string>(),
            role = t.Column<string>(),
            site = t.Column<string>(nullable: true),
            left_at = t.Column<DateTime>(nullable: true),
            sign_in_name = t.Column<string>(nullable: true),
            sign_in_name_plain = t.Column<string>(nullable: true),
            password_hash = t.Column<string>(nullable: true),
            code_key = t.Column<string>(nullable: true),
            code_step = t.Column<long>(),
            session_stamp = t.Column<string>(nullable: true),
            row_stamp = t.Column<string>(nullable: true),
            wrong_tries = t.Column<int>(),
            locked_until = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_staff", s => s.id));
        m.CreateIndex("ux_staff_sign_in_name", "staff", "sign_in_name_plain", unique: true);
    }

    private static void WaysIn(MigrationBuilder m)
    {
        m.CreateTable("staff_passkey", t => new
        {
            credential_id = t.Column<byte[]>(),
            staff_id = t.Column<Guid>(),
            public_part = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_staff_passkey", p => p.credential_id));
        m.CreateIndex("ix_staff_passkey_staff", "staff_passkey", "staff_id");

        m.CreateTable("staff_printed_code", t => new
        {
            id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            hash = t.Column<byte[]>(),
            used_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_staff_printed_code", c => c.id));
        m.CreateIndex("ux_staff_printed_code", "staff_printed_code", ["staff_id", "hash"], unique: true);
    }

    private static void Invites(MigrationBuilder m)
    {
        m.CreateTable("staff_invite", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            token_hash = t.Column<byte[]>(),
            staff_id = t.Column<Guid>(),
            first_name = t.Column<string>(nullable: true),
            role = t.Column<string>(),
            site = t.Column<string>(nullable: true),
            made_by = t.Column<Guid>(nullable: true),
            made_at = t.Column<DateTime>(),
            until_at = t.Column<DateTime>(),
            used_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_staff_invite", i => i.id));
        m.CreateIndex("ux_staff_invite_token", "staff_invite", "token_hash", unique: true);
        m.CreateIndex("ix_staff_invite_staff", "staff_invite", "staff_id");

        m.CreateTable("staff_new_way_in", t => new
        {
            id = t.Column<Guid>(),
            staff_id = t.Column<Guid>(),
            asked_by = t.Column<Guid>(),
            asked_at = t.Column<DateTime>(),
            agreed_by = t.Column<Guid>(nullable: true),
            agreed_at = t.Column<DateTime>(nullable: true),
            link_made_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_staff_new_way_in", w => w.id));
        m.CreateIndex("ix_staff_new_way_in_staff", "staff_new_way_in", "staff_id");
    }
}
