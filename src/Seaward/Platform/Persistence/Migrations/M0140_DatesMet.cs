using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0140_dates_met")]
internal sealed class M0140_DatesMet : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<string>("came", "conference_step", nullable: true);
        m.AddColumn<DateOnly>("met_on", "conference_step", nullable: true);
        m.AddColumn<string>("moved_by", "conference_step", nullable: true);
        m.AddColumn<Guid>("marked_by", "conference_step", nullable: true);
        m.AddColumn<DateTime>("marked_at", "conference_step", nullable: true);
        m.CreateIndex("ix_conference_step_by", "conference_step", "needed_by");
        m.AddColumn<string>("came_kind", "referral", nullable: true);
    }
}
