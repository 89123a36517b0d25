using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>One thing a plan asks of her: what, her answer to it, and what we think and give. Her answer is hers.</summary>
public sealed class Demand : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Conference { get; init; }
    public required int Number { get; init; }
    public DemandKind Kind { get; private set; }
    public Agency Agency { get; private set; }
    public int Turn { get; private set; }

    /// <summary>What is asked, by whom by name, and the hours and the way it takes.</summary>
    public Sealed Asked { get; private set; }

    public DemandAnswer? Answer { get; private set; }
    public Sealed AnswerWords { get; private set; }
    public Sealed Instead { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public StaffId? AnswerTypedBy { get; private set; }

    public Achievable? Achievable { get; private set; }
    public Sealed Concern { get; private set; }
    public Sealed WeGive { get; private set; }
    public StaffId? SignedBy { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }

    public DemandOutcome? CameOfIt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("conference_demand", column, id);

    public void Put(DemandKind kind, Agency agency, Sealed asked)
    {
        (Kind, Agency, Asked) = (kind, agency, asked);
        Turn++;
    }

    /// <summary>What is asked has changed: what she said to it before does not answer it.</summary>
    public void AskAgain() => (Answer, AnswerWords, Instead, AnsweredAt, AnswerTypedBy) = (null, default, default, null, null);

    public Outcome Say(DemandAnswer answer, Sealed words, Sealed instead, StaffId? typedBy, DateTimeOffset at)
    {
        if (AnsweredAt is not null && AnswerTypedBy is null && typedBy is not null) return Outcome.Refused("conference.problem.hers");
        (Answer, AnswerWords, Instead, AnswerTypedBy, AnsweredAt) = (answer, words, instead, typedBy, at);
        Turn++;
        return Outcome.Done;
    }

    public void Sign(Achievable achievable, Sealed concern, Sealed weGive, StaffId by, DateTimeOffset at)
    {
        (Achievable, Concern, WeGive, SignedBy, SignedAt) = (achievable, concern, weGive, by, at);
        Turn++;
    }

    public void Settle(DemandOutcome cameOfIt)
    {
        CameOfIt = cameOfIt;
        Turn++;
    }
}

internal sealed class DemandTable : IEntityTypeConfiguration<Demand>
{
    public const string Signed = "(answer IS NULL) = (answered_at IS NULL) AND (achievable IS NULL) = (signed_by IS NULL) AND (signed_by IS NULL) = (signed_at IS NULL)";

    public void Configure(EntityTypeBuilder<Demand> demand)
    {
        demand.ToTable("conference_demand", table => table.HasCheckConstraint("ck_conference_demand_signed", Signed)).HasKey(d => d.Id);
        demand.Property(d => d.Id).HasColumnName("id").Because("to name the row");
        demand.Property(d => d.Record).HasColumnName("record_id").Because("of whom it is asked");
        demand.Property(d => d.Conference).HasColumnName("conference_id").Because("which meeting it is for");
        demand.Property(d => d.Number).HasColumnName("number").Because("the order in which they stand");
        demand.Property(d => d.Kind).HasColumnName("kind").Because("help she asked for, help offered, or a check on her; counted and published");
        demand.Property(d => d.Agency).HasColumnName("agency").Because("who asks it, to see how many ask at once");
        demand.Property(d => d.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        demand.Property(d => d.Asked).HasColumnName("asked").Because("what is asked, and the hours and the way it takes");
        demand.Property(d => d.Answer).HasColumnName("answer").Because("whether she can; counted and published");
        demand.Property(d => d.AnswerWords).HasColumnName("answer_words").Because("what help she needs, or why she cannot, in her words");
        demand.Property(d => d.Instead).HasColumnName("instead").Because("what she would do instead");
        demand.Property(d => d.AnsweredAt).HasColumnName("answered_at").Because("when she said it");
        demand.Property(d => d.AnswerTypedBy).HasColumnName("answer_typed_by").Because("who typed what she said");
        demand.Property(d => d.Achievable).HasColumnName("achievable").Because("whether we think it can be done; counted");
        demand.Property(d => d.Concern).HasColumnName("concern").Because("what the worker says against it, with a name");
        demand.Property(d => d.WeGive).HasColumnName("we_give").Because("what we give towards it");
        demand.Property(d => d.SignedBy).HasColumnName("signed_by").Because("whose name stands under it");
        demand.Property(d => d.SignedAt).HasColumnName("signed_at").Because("when it was signed");
        demand.Property(d => d.CameOfIt).HasColumnName("came_of_it").Because("whether it stayed, changed or was dropped");
        demand.HasIndex(d => new { d.Conference, d.Number }).IsUnique().HasDatabaseName("ux_conference_demand_number");
        demand.HasIndex(d => d.Record).HasDatabaseName("ix_conference_demand_record");
    }
}
