using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0010_front_door")]
internal sealed class M0010_FrontDoor : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("number", t => new
        {
            lookup = t.Column<byte[]>(),
            kind = t.Column<string>(),
            subject = t.Column<Guid>(),
            until = t.Column<DateOnly>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_number", n => n.lookup));
        m.CreateIndex("ix_number_subject", "number", "subject");

        m.CreateTable("question", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            asked_on = t.Column<DateOnly>(),
            waiting_since = t.Column<DateOnly>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_question", q => q.id));
        m.CreateIndex("ix_question_kind_waiting", "question", ["kind", "waiting_since"]);

        m.CreateTable("question_part", t => new
        {
            id = t.Column<Guid>(),
            question_id = t.Column<Guid>(),
            place = t.Column<int>(),
            by_whom = t.Column<string>(),
            on_day = t.Column<DateOnly>(),
            text = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_question_part", p => p.id));
        m.CreateIndex("ux_question_part_place", "question_part", ["question_id", "place"], unique: true);
    }
}
