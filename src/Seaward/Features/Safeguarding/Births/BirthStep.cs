using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>One thing planned for a birth: who decided it, on what was seen, what would change it, and what she says to it. (Y21)</summary>
public sealed class BirthStep : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Plan { get; init; }
    public required int Number { get; init; }
    public Agency DecidedBy { get; private set; }

    /// <summary>What is planned, who decided it by name, what was seen, what would change it.</summary>
    public Sealed Said { get; private set; }
    public StaffId PutBy { get; private set; }
    public DateTimeOffset PutAt { get; private set; }
    public int Turn { get; private set; }

    /// <summary>Why it was put in so late, and when a person told her.</summary>
    public Sealed Late { get; private set; }
    public DateOnly? LateToldOn { get; private set; }

    public BirthAnswer? Answer { get; private set; }
    public Sealed AnswerWords { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public StaffId? AnswerTypedBy { get; private set; }

    public BirthCame? Came { get; private set; }
    public Sealed CameWhy { get; private set; }
    public StaffId? CameBy { get; private set; }
    public DateTimeOffset? CameAt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(string column, Guid id) => new("birth_step", column, id);

    /// <summary>What was answered before does not answer what is planned now.</summary>
    public void Put(Agency decidedBy, Sealed said, bool asksAgain, StaffId by, DateTimeOffset at)
    {
        (DecidedBy, Said, PutBy, PutAt) = (decidedBy, said, by, at);
        if (asksAgain) (Answer, AnswerWords, AnsweredAt, AnswerTypedBy) = (null, default, null, null);
        Turn++;
    }

    public void ToldLate(Sealed why, DateOnly on) => (Late, LateToldOn) = (why, on);

    public Outcome Say(BirthAnswer answer, Sealed words, StaffId? typedBy, DateTimeOffset at)
    {
        if (AnsweredAt is not null && AnswerTypedBy is null && typedBy is not null) return Outcome.Refused("birth.problem.hers");
        (Answer, AnswerWords, AnswerTypedBy, AnsweredAt) = (answer, words, typedBy, at);
        Turn++;
        return Outcome.Done;
    }

    public void Settle(BirthCame came, Sealed why, StaffId by, DateTimeOffset at)
    {
        (Came, CameWhy, CameBy, CameAt) = (came, why, by, at);
        Turn++;
    }
}

internal sealed class BirthStepTable : IEntityTypeConfiguration<BirthStep>
{
    public const string Whole = "(answer IS NULL) = (answered_at IS NULL) AND (came IS NULL) = (came_by IS NULL) AND (came IS NULL) = (came_at IS NULL)";

    public void Configure(EntityTypeBuilder<BirthStep> step)
    {
        step.ToTable("birth_step", table => table.HasCheckConstraint("ck_birth_step_whole", Whole)).HasKey(s => s.Id);
        step.Property(s => s.Id).HasColumnName("id").Because("to name the row");
        step.Property(s => s.Record).HasColumnName("record_id").Because("whose birth it is for");
        step.Property(s => s.Plan).HasColumnName("plan_id").Because("which plan it stands in");
        step.Property(s => s.Number).HasColumnName("number").Because("the order in which they stand");
        step.Property(s => s.DecidedBy).HasColumnName("decided_by").Because("who decided it");
        step.Property(s => s.Said).HasColumnName("said").Because("what is planned, on what was seen, and what would change it");
        step.Property(s => s.PutBy).HasColumnName("put_by").Because("who wrote it down");
        step.Property(s => s.PutAt).HasColumnName("put_at").Because("when it was written down");
        step.Property(s => s.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
        step.Property(s => s.Late).HasColumnName("late").Because("why it was put in so late");
        step.Property(s => s.LateToldOn).HasColumnName("late_told_on").Because("the day a person told her of it");
        step.Property(s => s.Answer).HasColumnName("answer").Because("what she says to it; counted");
        step.Property(s => s.AnswerWords).HasColumnName("answer_words").Because("the same in her words");
        step.Property(s => s.AnsweredAt).HasColumnName("answered_at").Because("when she said it");
        step.Property(s => s.AnswerTypedBy).HasColumnName("answer_typed_by").Because("who typed what she said");
        step.Property(s => s.Came).HasColumnName("came").Because("whether it was done as planned; counted and published");
        step.Property(s => s.CameWhy).HasColumnName("came_why").Because("why it was done otherwise; she reads it");
        step.Property(s => s.CameBy).HasColumnName("came_by").Because("who wrote what was done");
        step.Property(s => s.CameAt).HasColumnName("came_at").Because("when that was written");
        step.HasIndex(s => new { s.Plan, s.Number }).IsUnique().HasDatabaseName("ux_birth_step_number");
    }
}
