using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0030_drafts")]
internal sealed class M0030_Drafts : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("draft", t => new
        {
            id = t.Column<Guid>(),
            person_kind = t.Column<string>(),
            person_id = t.Column<Guid>(),
            form = t.Column<string>(),
            subject_id = t.Column<Guid>(),
            sheet = t.Column<int>(),
            version = t.Column<int>(),
            since = t.Column<DateTime>(),
            saved_at = t.Column<DateTime>(),
            words = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_draft", d => d.id));
        m.CreateIndex("ux_draft_person_form_subject_sheet", "draft", ["person_id", "person_kind", "form", "subject_id", "sheet"], unique: true);
        m.CreateIndex("ix_draft_saved_at", "draft", "saved_at");
    }
}
