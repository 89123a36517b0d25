using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>What the women's group can say something about, besides a version that waits for its name.</summary>
public enum SaidOf { Name, Page, Word, Figure, Policy }

/// <summary>How many women of each kind were asked. None using now is a gap that everyone sees.</summary>
public sealed record WomenAsked(int UsingNow, int InTreatment, int InThePast)
{
    public int All => UsingNow + InTreatment + InThePast;
    public bool NoneUsingNow => UsingNow == 0;
}

/// <summary>One word of the women's group, and what was answered. Both are public and neither is changed again. (Y18, Y34)</summary>
public sealed class GroupSaid
{
    public required Guid Id { get; init; }
    public required SaidOf Of { get; init; }

    /// <summary>The key of what it is about.</summary>
    public required string Which { get; init; }

    /// <summary>What stood there when they looked. If it reads otherwise now, they have not looked at it.</summary>
    public required string Shown { get; init; }

    public required bool Agreed { get; init; }
    public required string Instead { get; init; }
    public required string Words { get; init; }
    public required int UsingNow { get; init; }
    public required int InTreatment { get; init; }
    public required int InThePast { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string Reply { get; private set; } = "";
    public StaffId? ReplyBy { get; private set; }
    public DateTimeOffset? ReplyAt { get; private set; }

    public WomenAsked Women => new(UsingNow, InTreatment, InThePast);

    public Outcome Answer(string? reply, StaffId by, DateTimeOffset at)
    {
        if (Agreed || ReplyAt is not null) return Outcome.Refused("hearing.problem.answered");
        if (by == By) return Outcome.Refused("hearing.problem.same-person");
        if (string.IsNullOrWhiteSpace(reply)) return Outcome.RefusedAt("Reply", "hearing.problem.reply");
        (Reply, ReplyBy, ReplyAt) = (reply.Trim(), by, at);
        return Outcome.Done;
    }
}

internal sealed class GroupSaidTable : IEntityTypeConfiguration<GroupSaid>
{
    private const string Everyone = "everyone", Signers = "the women’s group and those who answer it", Kept = "for good";

    public void Configure(EntityTypeBuilder<GroupSaid> said)
    {
        said.ToTable("group_said").HasKey(s => s.Id);
        said.Ignore(s => s.Women);
        said.Property(s => s.Id).HasColumnName("id").Because("to name the row", Everyone, Kept);
        said.Property(s => s.Of).HasColumnName("said_of").Because("a name, a page, a word, a figure or a policy", Everyone, Kept);
        said.Property(s => s.Which).HasColumnName("which").Because("which one it is about", Everyone, Kept);
        said.Property(s => s.Shown).HasColumnName("shown").Because("what stood there when they looked", Everyone, Kept);
        said.Property(s => s.Agreed).HasColumnName("agreed").Because("agreed, or sent back", Everyone, Kept);
        said.Property(s => s.Instead).HasColumnName("instead").Because("the word they would use", Everyone, Kept);
        said.Property(s => s.Words).HasColumnName("words").Because("the reasons, word for word", Everyone, Kept);
        said.Property(s => s.UsingNow).HasColumnName("using_now").Because("how many women using now were asked; none is a gap that shows", Everyone, Kept);
        said.Property(s => s.InTreatment).HasColumnName("in_treatment").Because("how many women in treatment were asked", Everyone, Kept);
        said.Property(s => s.InThePast).HasColumnName("in_the_past").Because("how many women who used in the past were asked", Everyone, Kept);
        said.Property(s => s.By).HasColumnName("by_id").Because("who wrote it for the group", Signers, Kept);
        said.Property(s => s.At).HasColumnName("at").Because("when", Everyone, Kept);
        said.Property(s => s.Reply).HasColumnName("reply").Because("what the service answered", Everyone, Kept);
        said.Property(s => s.ReplyBy).HasColumnName("reply_by").Because("who answered", Signers, Kept);
        said.Property(s => s.ReplyAt).HasColumnName("reply_at").IsConcurrencyToken().Because("when", Everyone, Kept);
        said.HasIndex(s => new { s.Of, s.Which }).HasDatabaseName("ix_group_said_of");
    }
}
