using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0011_who_looked")]
internal sealed class M0011_WhoLooked : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("looked_question", t => new
        {
            question_id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            line_id = t.Column<long>(),
            about_id = t.Column<Guid>(),
        }, constraints: t => t.PrimaryKey("pk_looked_question", q => q.question_id));
        m.CreateIndex("ix_looked_question_record", "looked_question", "record_id");
    }
}
