using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_26_0125_her_words")]
internal sealed class M0125_HerWords : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("her_word", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            by_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            word = t.Column<byte[]>(),
            out_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_her_word", w => w.id));
        m.CreateIndex("ix_her_word_record", "her_word", "record_id");
    }
}
