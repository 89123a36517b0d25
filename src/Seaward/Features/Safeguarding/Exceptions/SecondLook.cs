using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>What was done otherwise than we promise. The first two are danger: anyone else looks within a day. The rest ask one named person.</summary>
public enum LookAt { Danger, Referral, Otherwise, NoticeHeldBack, NotReached, NoReply, ToldLate, DangerToldLate, LookedFurther, NamesOpened, OpenedInAHurry, NeverTold, DangerNeverTold, PastItsDay, SentWhereNothingMayGo, TakenBack, PastCompared }

public enum Finding { RightAsItWas, ShouldHaveBeenOtherwise, TellHerNow }

/// <summary>A different person looks at what was done otherwise than we promise, and answers for it. It never closes by itself.</summary>
public sealed class SecondLook
{
    public static readonly TimeSpan Within = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }
    public required LookAt At { get; init; }
    public required Guid About { get; init; }
    public required StaffId SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required string Line { get; init; }

    /// <summary>The one person who is asked; nobody by name where anyone else may look.</summary>
    public StaffId? Asked { get; init; }

    public RecordId? Record { get; init; }

    /// <summary>Why it was done, where that stands in no record: closed with a key of its own.</summary>
    public Sealed Account { get; init; }

    public StaffId? LookedBy { get; private set; }
    public DateTimeOffset? LookedAt { get; private set; }
    public Finding? Finding { get; private set; }
    public Sealed Words { get; private set; }

    internal static Slot WordsSlot(Guid id) => new("second_look", "words", id);
    internal static Slot AccountSlot(Guid id) => new("second_look", "account", id);

    public Outcome Look(StaffId by, DateTimeOffset at, Finding finding, Sealed words)
    {
        if (LookedAt is not null) return Outcome.Refused("exception.problem.done");
        if (by == SentBy) return Outcome.Refused("exception.problem.yourself");
        (LookedBy, LookedAt, Finding, Words) = (by, at, finding, words);
        return Outcome.Done;
    }
}

public static class SecondLookQuestions
{
    extension(IQueryable<SecondLook> looks)
    {
        public IQueryable<SecondLook> Waiting() => looks.Where(l => l.LookedAt == null);

        public IQueryable<SecondLook> Overdue(DateTimeOffset now) => looks.Waiting().Where(l => l.DueAt < now);

        public IQueryable<SecondLook> ForAnyoneBut(StaffId doer) => looks.Waiting().Where(l => l.Asked == null && l.SentBy != doer);

        public IQueryable<SecondLook> ForThisOne(StaffId asked) => looks.Waiting().Where(l => l.Asked == asked);

        /// <summary>What someone may see waiting: what anyone may answer, what asks this one, what this one did; leads and managers all of it.</summary>
        public IQueryable<SecondLook> ShownTo(StaffId me, bool all) => looks.Where(l => all || l.Asked == null || l.Asked == me || l.SentBy == me);
    }
}

internal sealed class SecondLookTable : IEntityTypeConfiguration<SecondLook>
{
    private const string Seen = "second lookers, and who is asked; managers count them", Kept = "as what it looks at";

    public const string Different = """
        (looked_at IS NULL AND looked_by IS NULL AND finding IS NULL)
        OR (looked_at IS NOT NULL AND looked_by IS NOT NULL AND finding IS NOT NULL AND looked_by <> sent_by)
        """;

    public void Configure(EntityTypeBuilder<SecondLook> look)
    {
        look.ToTable("second_look", table => table.HasCheckConstraint("ck_second_look_different", Different)).HasKey(l => l.Id);
        look.Property(l => l.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        look.Property(l => l.At).HasColumnName("look_at").Because("what kind of thing was done otherwise than we promise; counted", Seen, Kept);
        look.Property(l => l.About).HasColumnName("about_id").Because("which one", Seen, Kept);
        look.Property(l => l.SentBy).HasColumnName("sent_by").Because("who did it, and so may not look", Seen, Kept);
        look.Property(l => l.SentAt).HasColumnName("sent_at").Because("when it was done", Seen, Kept);
        look.Property(l => l.DueAt).HasColumnName("due_at").Because("a day later at most in danger, five working days otherwise", Seen, Kept);
        look.Property(l => l.Line).HasColumnName("line").Because("which danger line was named, if one was", Seen, Kept);
        look.Property(l => l.Asked).HasColumnName("asked_id").Because("the one person who has to answer", Seen, Kept);
        look.Property(l => l.Record).HasColumnName("record_id").Because("so that she sees that someone looked", Seen, Kept);
        look.Property(l => l.Account).HasColumnName("account").Because("why it was done, where that stands nowhere else", Seen, Kept);
        look.Property(l => l.LookedBy).HasColumnName("looked_by").Because("the second, different person").IsConcurrencyToken();
        look.Property(l => l.LookedAt).HasColumnName("looked_at").Because("when", Seen, Kept);
        look.Property(l => l.Finding).HasColumnName("finding").Because("what that person found; counted", Seen, Kept);
        look.Property(l => l.Words).HasColumnName("words").Because("why, in words", Seen, Kept);
        look.HasIndex(l => new { l.LookedAt, l.DueAt }).HasDatabaseName("ix_second_look_looked_due");
        look.HasIndex(l => new { l.At, l.About }).IsUnique().HasDatabaseName("ux_second_look_at_about");
        look.HasIndex(l => l.Record).HasDatabaseName("ix_second_look_record");
    }
}
