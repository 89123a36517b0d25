using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.SecondLooking;

public enum LookAt { Danger, Referral }

public enum Finding { RightToSend, ShouldHaveWaited, SomethingToPutRight }

/// <summary>A second, different person looks at what one person sent alone. It never closes by itself.</summary>
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
    public StaffId? LookedBy { get; private set; }
    public DateTimeOffset? LookedAt { get; private set; }
    public Finding? Finding { get; private set; }
    public Sealed Words { get; private set; }

    internal static Slot WordsSlot(Guid id) => new("second_look", "words", id);

    public Outcome Look(StaffId by, DateTimeOffset at, Finding finding, Sealed words)
    {
        if (LookedAt is not null) return Outcome.Refused("second-look.problem.done");
        if (by == SentBy) return Outcome.Refused("second-look.problem.yourself");
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
    }
}

internal sealed class SecondLookTable : IEntityTypeConfiguration<SecondLook>
{
    private const string Seen = "second lookers; managers count them", Kept = "as the report it looks at";

    public const string Different = """
        (looked_at IS NULL AND looked_by IS NULL AND finding IS NULL)
        OR (looked_at IS NOT NULL AND looked_by IS NOT NULL AND finding IS NOT NULL AND looked_by <> sent_by)
        """;

    public void Configure(EntityTypeBuilder<SecondLook> look)
    {
        look.ToTable("second_look", table => table.HasCheckConstraint("ck_second_look_different", Different)).HasKey(l => l.Id);
        look.Property(l => l.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        look.Property(l => l.At).HasColumnName("look_at").Because("what is looked at", Seen, Kept);
        look.Property(l => l.About).HasColumnName("about_id").Because("which one", Seen, Kept);
        look.Property(l => l.SentBy).HasColumnName("sent_by").Because("who sent it, and so may not look", Seen, Kept);
        look.Property(l => l.SentAt).HasColumnName("sent_at").Because("when it was sent", Seen, Kept);
        look.Property(l => l.DueAt).HasColumnName("due_at").Because("a day later at most", Seen, Kept);
        look.Property(l => l.Line).HasColumnName("line").Because("which danger line was named", Seen, Kept);
        look.Property(l => l.LookedBy).HasColumnName("looked_by").Because("the second, different person").IsConcurrencyToken();
        look.Property(l => l.LookedAt).HasColumnName("looked_at").Because("when", Seen, Kept);
        look.Property(l => l.Finding).HasColumnName("finding").Because("what that person found; counted", Seen, Kept);
        look.Property(l => l.Words).HasColumnName("words").Because("why, in words", Seen, Kept);
        look.HasIndex(l => new { l.LookedAt, l.DueAt }).HasDatabaseName("ix_second_look_looked_due");
    }
}
