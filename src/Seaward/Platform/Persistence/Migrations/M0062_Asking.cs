using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_23_0062_asking")]
internal sealed class M0062_Asking : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("ask_closed", t => new
        {
            id = t.Column<Guid>(),
            since = t.Column<DateOnly>(),
            by_id = t.Column<Guid>(),
            opens_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_ask_closed", s => s.id));

        m.CreateTable("answer_card", t => new
        {
            id = t.Column<Guid>(),
            title = t.Column<string>(),
            text = t.Column<string>(),
            written_by = t.Column<Guid>(),
            written_on = t.Column<DateOnly>(),
            agreed_by = t.Column<Guid>(nullable: true),
            put_away = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_answer_card", c => c.id);
            t.CheckConstraint("ck_answer_card_two", "agreed_by IS NULL OR agreed_by <> written_by");
        });

        m.CreateTable("question_answer_waiting", t => new
        {
            question_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            role = t.Column<string>(),
            seen = t.Column<int>(),
            text = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_question_answer_waiting", w => w.question_id));

        m.CreateTable("form_sent", t => new
        {
            key = t.Column<string>(),
            day = t.Column<DateOnly>(),
            at = t.Column<DateTime>(nullable: true),
            place = t.Column<string>(nullable: true),
            box = t.Column<byte[]>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_form_sent", f => f.key));
    }
}
