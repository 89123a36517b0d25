using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Jobs;

/// <summary>What someone has to do by hand. Nothing leaves Seaward by itself; the words are on the page it leads to.</summary>
public enum ByHand { RingAboutDanger, SendReferral, SendReplyOn, TellHer, SayWhatYouThink, AgreeToHoldBack, SayWhatWasFound, DoWhatWasDecided, HelpHerAnswer, TellHerFirst, ThinkAgain }

/// <summary>One thing to do, with the one channel there is: shown to staff, done by hand, ticked by whoever did it.</summary>
public sealed class OutboxItem
{
    public required Guid Id { get; init; }
    public required ByHand What { get; init; }
    public required string Where { get; init; }
    public required Guid About { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>One person, or anyone who may.</summary>
    public StaffId? For { get; init; }

    public DateTimeOffset? DoneAt { get; private set; }
    public StaffId? DoneBy { get; private set; }

    public static OutboxItem Of(ByHand what, string where, Guid about, DateTimeOffset now, DateTimeOffset due, StaffId? @for = null) =>
        new() { Id = Guid.CreateVersion7(), What = what, Where = where, About = about, MadeAt = now, DueAt = due, For = @for };

    public Outcome Tick(StaffId by, DateTimeOffset at)
    {
        if (DoneAt is not null) return Outcome.Refused("by-hand.done-already");
        (DoneAt, DoneBy) = (at, by);
        return Outcome.Done;
    }
}

public static class OutboxQuestions
{
    extension(IQueryable<OutboxItem> items)
    {
        public IQueryable<OutboxItem> Waiting() => items.Where(i => i.DoneAt == null);

        public IQueryable<OutboxItem> ShownTo(StaffId staff) => items.Where(i => i.For == null || i.For == staff);
    }
}

internal sealed class OutboxItemTable : IEntityTypeConfiguration<OutboxItem>
{
    private const string Staff = "staff", Kept = "two years";

    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.ToTable("outbox_item").HasKey(i => i.Id);
        item.Property(i => i.Id).HasColumnName("id").Because("to name the row", Staff, Kept);
        item.Property(i => i.What).HasColumnName("what").Because("what kind of thing is to do", Staff, Kept);
        item.Property(i => i.Where).HasColumnName("leads_to").Because("the page with the words; it asks who you are again", Staff, Kept);
        item.Property(i => i.About).HasColumnName("about_id").Because("so that it goes away when the thing is done", Staff, Kept);
        item.Property(i => i.MadeAt).HasColumnName("made_at").Because("how long it has waited", Staff, Kept);
        item.Property(i => i.DueAt).HasColumnName("due_at").Because("what comes first", Staff, Kept);
        item.Property(i => i.For).HasColumnName("for_id").Because("who is asked, when it is one person", Staff, Kept);
        item.Property(i => i.DoneAt).HasColumnName("done_at").Because("when it was done", Staff, Kept);
        item.Property(i => i.DoneBy).HasColumnName("done_by").Because("who did it", Staff, Kept);
        item.HasIndex(i => new { i.DoneAt, i.DueAt }).HasDatabaseName("ix_outbox_item_done_due");
    }
}
