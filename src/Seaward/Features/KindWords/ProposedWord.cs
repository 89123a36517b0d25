using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Language;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.KindWords;

public enum ProposalKind { Find, LeaveAlone }

public enum ProposalState { Waiting, Agreed, SentBack }

/// <summary>What someone here thinks the list should find, or should leave alone. The women's group says yes, or sends it back; both with a reason.</summary>
public sealed class ProposedWord
{
    public required Guid Id { get; init; }
    public required ProposalKind Kind { get; init; }

    /// <summary>The words to look for, a line each; of a rule to be left alone, its id.</summary>
    public required string Terms { get; init; }

    public required string Instead { get; init; }
    public required string Why { get; init; }
    public required Severity Severity { get; init; }
    public required string Speaks { get; init; }
    public required string Quiet { get; init; }
    public required StaffId ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public ProposalState State { get; private set; } = ProposalState.Waiting;
    public StaffId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Because { get; private set; }
    public int Turn { get; private set; }

    public WordRule AsRule => new(Id, Kind, Terms, Instead, Why, Severity, Speaks, Quiet);

    public void Decide(bool agree, StaffId by, DateTimeOffset at, string because)
    {
        State = agree ? ProposalState.Agreed : ProposalState.SentBack;
        (DecidedBy, DecidedAt, Because) = (by, at, because);
        Turn++;
    }
}

internal sealed class ProposedWordTable : IEntityTypeConfiguration<ProposedWord>
{
    private const string Staff = "staff and the women’s group", Kept = "as long as the word list";

    public void Configure(EntityTypeBuilder<ProposedWord> proposal)
    {
        proposal.ToTable("word_proposal").HasKey(p => p.Id);
        proposal.Ignore(p => p.AsRule);
        proposal.Property(p => p.Id).HasColumnName("id").Because("to name the row", Staff, Kept);
        proposal.Property(p => p.Kind).HasColumnName("kind").Because("a word to find, or one to leave alone", Staff, Kept);
        proposal.Property(p => p.Terms).HasColumnName("terms").Because("which words are meant", Staff, Kept);
        proposal.Property(p => p.Instead).HasColumnName("instead").Because("what to write instead", Staff, Kept);
        proposal.Property(p => p.Why).HasColumnName("why").Because("the reason, which everyone who writes the word reads", Staff, Kept);
        proposal.Property(p => p.Severity).HasColumnName("severity").Because("how much the word harms", Staff, Kept);
        proposal.Property(p => p.Speaks).HasColumnName("speaks").Because("sentences in which it must be found", Staff, Kept);
        proposal.Property(p => p.Quiet).HasColumnName("quiet").Because("sentences in which it must be left alone", Staff, Kept);
        proposal.Property(p => p.ProposedBy).HasColumnName("proposed_by").Because("whom to ask about it", Staff, Kept);
        proposal.Property(p => p.ProposedAt).HasColumnName("proposed_at").Because("how long it has waited", Staff, Kept);
        proposal.Property(p => p.State).HasColumnName("state").Because("waiting, agreed or sent back", Staff, Kept);
        proposal.Property(p => p.DecidedBy).HasColumnName("decided_by").Because("who signed for the women’s group", Staff, Kept);
        proposal.Property(p => p.DecidedAt).HasColumnName("decided_at").Because("from when it applies", Staff, Kept);
        proposal.Property(p => p.Because).HasColumnName("because").Because("why the group said so", Staff, Kept);
        proposal.Property(p => p.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two who decide at once never undo each other", "nobody", Kept);
        proposal.HasIndex(p => p.State).HasDatabaseName("ix_word_proposal_state");
    }
}
