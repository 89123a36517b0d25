using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

internal sealed class ConferenceTable : IEntityTypeConfiguration<Conference>
{
    public const string Order = "until > at AND (review_on IS NULL OR (held_on IS NOT NULL AND review_on > held_on)) AND (state <> 'Ready' OR (ready_at IS NOT NULL AND ready_by IS NOT NULL)) AND (state <> 'Held' OR held_on IS NOT NULL)";

    public void Configure(EntityTypeBuilder<Conference> conference)
    {
        conference.ToTable("conference", table => table.HasCheckConstraint("ck_conference_order", Order)).HasKey(c => c.Id);
        Planned(conference);
        Hers(conference);
        After(conference);
        conference.HasIndex(c => new { c.Record, c.At }).HasDatabaseName("ix_conference_record_at");
        conference.HasIndex(c => c.HeldOn).HasDatabaseName("ix_conference_held");
    }

    private static void Planned(EntityTypeBuilder<Conference> conference)
    {
        conference.Property(c => c.Id).HasColumnName("id").Because("to name the row");
        conference.Property(c => c.Record).HasColumnName("record_id").Because("whose family it is about");
        conference.Property(c => c.PlannedBy).HasColumnName("planned_by").Because("who wrote it down");
        conference.Property(c => c.PlannedAt).HasColumnName("planned_at").Because("when we knew of it");
        conference.Property(c => c.Kind).HasColumnName("kind").Because("what kind of meeting, which says what rights and dates go with it");
        conference.Property(c => c.At).HasColumnName("at").Because("when it begins");
        conference.Property(c => c.Until).HasColumnName("until").Because("when it ends, so that nothing else is put in her way that day");
        conference.Property(c => c.State).HasColumnName("state").Because("what comes next");
        conference.Property(c => c.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        conference.Property(c => c.Frame).HasColumnName("frame").Because("the place, who called it and who will be there");
        conference.Property(c => c.ToldOn).HasColumnName("told_on").Because("the day a person told her; her screen shows nothing before");
        conference.Property(c => c.ToldBy).HasColumnName("told_by").Because("who told her");
        conference.Property(c => c.ReadyAt).HasColumnName("ready_at").Because("when the pack was ready");
        conference.Property(c => c.ReadyBy).HasColumnName("ready_by").Because("who made it ready");
    }

    private static void Hers(EntityTypeBuilder<Conference> conference)
    {
        conference.Property(c => c.HerSide).HasColumnName("her_side").Because("her side, in her words");
        conference.Property(c => c.HerSideTypedBy).HasColumnName("her_side_typed_by").Because("who typed what she said");
        conference.Property(c => c.HerSideSaidAt).HasColumnName("her_side_said_at").Because("when she said the words are right; a worker changes none after");
        conference.Property(c => c.NoSideAt).HasColumnName("no_side_at").Because("saying nothing is her answer too");
        conference.Property(c => c.ThatDay).HasColumnName("that_day").Because("what she needs that day, in her words");
        conference.Property(c => c.WantsChildcare).HasColumnName("wants_childcare").Because("to find someone who minds the children");
        conference.Property(c => c.WantsTravel).HasColumnName("wants_travel").Because("to see that she gets there and back");
        conference.Property(c => c.WantsCompany).HasColumnName("wants_company").Because("to ask someone to be beside her");
        conference.Property(c => c.OurHelp).HasColumnName("our_help").Because("what we offer for it");
        conference.Property(c => c.HelpOfferedAt).HasColumnName("help_offered_at").Because("when we offered it, so that it is not forgotten");
    }

    private static void After(EntityTypeBuilder<Conference> conference)
    {
        conference.Property(c => c.HeldOn).HasColumnName("held_on").Because("the day it took place; counted and published");
        conference.Property(c => c.Decided).HasColumnName("decided").Because("what was decided");
        conference.Property(c => c.ReviewOn).HasColumnName("review_on").Because("the day on which it is looked at again");
        conference.Property(c => c.HeardOn).HasColumnName("heard_on").Because("the day she heard what was decided; her screen shows nothing before");
    }
}
