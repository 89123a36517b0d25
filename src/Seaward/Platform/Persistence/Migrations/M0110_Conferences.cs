using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0110_conferences")]
internal sealed class M0110_Conferences : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        Conference(m);
        Demand(m);
        m.CreateTable("conference_objection", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            conference_id = t.Column<Guid>(),
            step_id = t.Column<Guid>(nullable: true),
            words = t.Column<byte[]>(),
            said_by = t.Column<Guid>(nullable: true),
            said_at = t.Column<DateTime>(),
            answer = t.Column<byte[]>(),
            answered_by = t.Column<Guid>(nullable: true),
            answered_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_conference_objection", o => o.id));
        m.CreateIndex("ix_conference_objection_conference", "conference_objection", "conference_id");
        m.CreateTable("conference_step", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            conference_id = t.Column<Guid>(),
            set_by = t.Column<string>(),
            needed_by = t.Column<DateOnly>(),
            what = t.Column<byte[]>(),
            state = t.Column<string>(),
            help = t.Column<byte[]>(),
            turn = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_conference_step", s => s.id));
        m.CreateIndex("ix_conference_step_conference", "conference_step", "conference_id");
    }

    private static void Conference(MigrationBuilder m)
    {
        m.CreateTable("conference", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            planned_by = t.Column<Guid>(),
            planned_at = t.Column<DateTime>(),
            kind = t.Column<string>(),
            at = t.Column<DateTime>(),
            until = t.Column<DateTime>(),
            state = t.Column<string>(),
            turn = t.Column<int>(),
            frame = t.Column<byte[]>(),
            told_on = t.Column<DateOnly>(nullable: true),
            told_by = t.Column<Guid>(nullable: true),
            her_side = t.Column<byte[]>(),
            her_side_typed_by = t.Column<Guid>(nullable: true),
            her_side_said_at = t.Column<DateTime>(nullable: true),
            no_side_at = t.Column<DateTime>(nullable: true),
            that_day = t.Column<byte[]>(),
            wants_childcare = t.Column<bool>(),
            wants_travel = t.Column<bool>(),
            wants_company = t.Column<bool>(),
            our_help = t.Column<byte[]>(),
            help_offered_at = t.Column<DateTime>(nullable: true),
            ready_at = t.Column<DateTime>(nullable: true),
            ready_by = t.Column<Guid>(nullable: true),
            held_on = t.Column<DateOnly>(nullable: true),
            decided = t.Column<byte[]>(),
            review_on = t.Column<DateOnly>(nullable: true),
            heard_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_conference", c => c.id);
            t.CheckConstraint("ck_conference_order", "until > at AND (review_on IS NULL OR (held_on IS NOT NULL AND review_on > held_on)) AND (state <> 'Ready' OR (ready_at IS NOT NULL AND ready_by IS NOT NULL)) AND (state <> 'Held' OR held_on IS NOT NULL)");
        });
        m.CreateIndex("ix_conference_record_at", "conference", ["record_id", "at"]);
        m.CreateIndex("ix_conference_held", "conference", "held_on");
    }

    private static void Demand(MigrationBuilder m)
    {
        m.CreateTable("conference_demand", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            conference_id = t.Column<Guid>(),
            number = t.Column<int>(),
            kind = t.Column<string>(),
            agency = t.Column<string>(),
            turn = t.Column<int>(),
            asked = t.Column<byte[]>(),
            answer = t.Column<string>(nullable: true),
            answer_words = t.Column<byte[]>(),
            instead = t.Column<byte[]>(),
            answered_at = t.Column<DateTime>(nullable: true),
            answer_typed_by = t.Column<Guid>(nullable: true),
            achievable = t.Column<string>(nullable: true),
            concern = t.Column<byte[]>(),
            we_give = t.Column<byte[]>(),
            signed_by = t.Column<Guid>(nullable: true),
            signed_at = t.Column<DateTime>(nullable: true),
            came_of_it = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_conference_demand", d => d.id);
            t.CheckConstraint("ck_conference_demand_signed", "(answer IS NULL) = (answered_at IS NULL) AND (achievable IS NULL) = (signed_by IS NULL) AND (signed_by IS NULL) = (signed_at IS NULL)");
        });
        m.CreateIndex("ux_conference_demand_number", "conference_demand", ["conference_id", "number"], unique: true);
        m.CreateIndex("ix_conference_demand_record", "conference_demand", "record_id");
    }
}
