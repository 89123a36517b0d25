using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_23_0060_bags")]
internal sealed class M0060_Bags : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("bag", t => new
        {
            id = t.Column<Guid>(),
            name = t.Column<string>(),
            place = t.Column<string>(),
            colour = t.Column<string>(),
            box = t.Column<string>(),
            amount = t.Column<string>(),
            asked_on = t.Column<DateOnly>(),
            until = t.Column<DateOnly>(),
            state = t.Column<string>(),
            carried_by = t.Column<Guid>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_bag", b => b.id));
        m.CreateIndex("ix_bag_state_asked", "bag", ["state", "asked_on"]);

        m.CreateTable("bag_content", t => new
        {
            bag_id = t.Column<Guid>(),
            item = t.Column<string>(),
            number = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_bag_content", c => new { c.bag_id, c.item }));

        m.CreateTable("bag_name", t => new
        {
            id = t.Column<Guid>(),
            name = t.Column<string>(),
            until = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_bag_name", n => n.id));
        m.CreateIndex("ux_bag_name_name", "bag_name", "name", unique: true);

        m.CreateTable("bag_stock", t => new
        {
            site = t.Column<string>(),
            item = t.Column<string>(),
            number = t.Column<int>(),
            expires_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_bag_stock", s => new { s.site, s.item }));

        m.CreateTable("bag_given", t => new
        {
            site = t.Column<string>(),
            item = t.Column<string>(),
            day = t.Column<DateOnly>(),
            number = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_bag_given", g => new { g.site, g.item, g.day }));

        m.CreateTable("bag_young", t => new
        {
            id = t.Column<Guid>(),
            text = t.Column<string>(),
            written_by = t.Column<Guid>(),
            written_at = t.Column<DateTime>(),
            agreed_by = t.Column<Guid>(nullable: true),
            agreed_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_bag_young", y => y.id);
            t.CheckConstraint("ck_bag_young_two", "(agreed_by IS NULL AND agreed_on IS NULL) OR (agreed_by IS NOT NULL AND agreed_on IS NOT NULL AND agreed_by <> written_by)");
        });
    }
}
