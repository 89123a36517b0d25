using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What can be published: what we say before we ask, the list, or a danger line that cannot wait for two names.</summary>
public enum ProposalKind { BeforeWeAsk, List, DangerLine }

public enum ProposalState { Writing, WithTheGroup, SentBack, Published }

/// <summary>What a version would say, and from when. Reason: why a danger line cannot wait.</summary>
public sealed record Proposed(string Text, string Terms, string Changed, DateOnly? From, bool WordingOnly, string Reason)
{
    /// <summary>The words of before, where a box is empty now.</summary>
    internal Proposed InPlaceOfNothing(Proposed before) => this with { Text = Text.Length == 0 ? before.Text : Text, Terms = Terms.Length == 0 ? before.Terms : Terms };
}

/// <summary>A version that is being written, until two different people have signed it. Then nobody changes it again. (Y17, Y18)</summary>
public sealed class Proposal
{
    public required Guid Id { get; init; }
    public required ProposalKind Kind { get; init; }
    public required StaffId BegunBy { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public ProposalState State { get; private set; }
    public int Turn { get; private set; }
    public string Text { get; private set; } = "";
    public string Terms { get; private set; } = "";
    public string Changed { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateOnly? From { get; private set; }
    public bool WordingOnly { get; private set; }
    public StaffId? LeadBy { get; private set; }
    public DateTimeOffset? LeadAt { get; private set; }
    public StaffId? GroupBy { get; private set; }
    public DateTimeOffset? GroupAt { get; private set; }

    /// <summary>Only where the lead published alone: until when the group answers.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When the group last signed or sent it back.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public Proposed Says => new(Text, Terms, Changed, From, WordingOnly, Reason);

    /// <summary>Something the group has not said yet.</summary>
    public bool WaitsForTheGroup => State is ProposalState.WithTheGroup || (AnswerBy is not null && AnsweredAt is null);

    public Outcome Write(Proposed says)
    {
        if (State is ProposalState.WithTheGroup) return Outcome.Refused("publish.problem.with-group");
        if (State is ProposalState.Published) return Outcome.Refused("publish.problem.published");
        (Text, Terms, Changed, From, WordingOnly, Reason) = says;
        Turn++;
        return Outcome.Done;
    }

    public Outcome SignForSafeguarding(StaffId who, DateTimeOffset at)
    {
        if (State is not (ProposalState.Writing or ProposalState.SentBack)) return Outcome.Refused("publish.problem.signed");
        (State, LeadBy, LeadAt, Turn) = (ProposalState.WithTheGroup, who, at, Turn + 1);
        return Outcome.Done;
    }

    public Outcome TakeBack()
    {
        if (State is not ProposalState.WithTheGroup) return Outcome.Refused(State is ProposalState.Published ? "publish.problem.published" : "publish.problem.not-signed");
        (State, LeadBy, LeadAt, Turn) = (ProposalState.Writing, null, null, Turn + 1);
        return Outcome.Done;
    }

    public Outcome SignForTheGroup(StaffId who, DateTimeOffset at)
    {
        if (!WaitsForTheGroup) return Outcome.Refused("publish.problem.not-waiting");
        if (who == LeadBy) return Outcome.Refused("publish.problem.same-person");
        (State, GroupBy, GroupAt, AnsweredAt, PublishedAt, Turn) = (ProposalState.Published, who, at, at, PublishedAt ?? at, Turn + 1);
        return Outcome.Done;
    }

    /// <summary>What the lead published alone stays in force until the next version: the reasons stand beside it for everyone.</summary>
    public Outcome SendBack(DateTimeOffset at)
    {
        if (!WaitsForTheGroup) return Outcome.Refused("publish.problem.not-waiting");
        if (State is ProposalState.WithTheGroup) (State, LeadBy, LeadAt) = (ProposalState.SentBack, null, null);
        (AnsweredAt, Turn) = (at, Turn + 1);
        return Outcome.Done;
    }

    public Outcome PublishAlone(StaffId who, DateTimeOffset at, DateOnly answerBy)
    {
        if (Kind is not ProposalKind.DangerLine) return Outcome.Refused("publish.problem.not-alone");
        if (State is not ProposalState.Writing) return Outcome.Refused("publish.problem.published");
        (State, LeadBy, LeadAt, PublishedAt, AnswerBy, Turn) = (ProposalState.Published, who, at, at, answerBy, Turn + 1);
        return Outcome.Done;
    }
}

internal sealed class ProposalTable : IEntityTypeConfiguration<Proposal>
{
    public const string Signers = "those who sign: the safeguarding lead and the women’s group";
    public const string Seen = "the safeguarding lead and the women’s group; once published, everyone", Kept = "for good";

    public const string TwoNames = """
        (group_by IS NULL OR lead_by IS NULL OR group_by <> lead_by)
        AND (state <> 'WithTheGroup' OR lead_by IS NOT NULL)
        AND (state <> 'Published' OR (lead_by IS NOT NULL AND published_at IS NOT NULL AND (group_by IS NOT NULL OR answer_by IS NOT NULL)))
        AND (answer_by IS NULL OR kind = 'DangerLine')
        """;

    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("proposal", table => table.HasCheckConstraint("ck_proposal_two_names", TwoNames)).HasKey(p => p.Id);
        proposal.Ignore(p => p.Says).Ignore(p => p.WaitsForTheGroup);
        proposal.Property(p => p.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        proposal.Property(p => p.Kind).HasColumnName("kind").Because("what would be published", Seen, Kept);
        proposal.Property(p => p.BegunBy).HasColumnName("begun_by").Because("who began it", Signers, Kept);
        proposal.Property(p => p.BegunAt).HasColumnName("begun_at").Because("when", Seen, Kept);
        proposal.Property(p => p.State).HasColumnName("state").Because("being written, with the group, sent back, published", Seen, Kept);
        proposal.Property(p => p.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other", Seen, Kept);
        proposal.Property(p => p.Text).HasColumnName("says").Because("the short version, or the list", Seen, Kept);
        proposal.Property(p => p.Terms).HasColumnName("terms").Because("the whole policy", Seen, Kept);
        proposal.Property(p => p.Changed).HasColumnName("changed").Because("what the women changed in it", Seen, Kept);
        proposal.Property(p => p.Reason).HasColumnName("reason").Because("why a danger line could not wait", Seen, Kept);
        proposal.Property(p => p.From).HasColumnName("holds_from").Because("from which day it would hold", Seen, Kept);
        proposal.Property(p => p.WordingOnly).HasColumnName("wording_only").Because("both signed that only the wording is new", Seen, Kept);
        proposal.Property(p => p.LeadBy).HasColumnName("lead_by").Because("who signed for safeguarding", Signers, Kept);
        proposal.Property(p => p.LeadAt).HasColumnName("lead_at").Because("when", Seen, Kept);
        proposal.Property(p => p.GroupBy).HasColumnName("group_by").Because("who signed for the women’s group", Signers, Kept);
        proposal.Property(p => p.GroupAt).HasColumnName("group_at").Because("when", Seen, Kept);
        proposal.Property(p => p.AnswerBy).HasColumnName("answer_by").Because("until when the group answers what was published without it", Seen, Kept);
        proposal.Property(p => p.AnsweredAt).HasColumnName("answered_at").Because("when the group last answered", Seen, Kept);
        proposal.Property(p => p.PublishedAt).HasColumnName("published_at").Because("when it could not be changed any more", Seen, Kept);
        proposal.HasIndex(p => p.Kind).IsUnique().HasFilter("state <> 'Published'").HasDatabaseName("ux_proposal_open");
    }
}
