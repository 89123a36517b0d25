using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The one question that may be asked before the gate, and her answer. A change is a new row.</summary>
public sealed class ChildQuestion : IInRecord
{
    private ChildQuestion() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required int Number { get; init; }
    public required Sealed Answer { get; init; }
    public required Sealed HerWords { get; init; }
    public required StaffId HeardBy { get; init; }
    public required DateTimeOffset HeardAt { get; init; }

    Guid IInRecord.RowId => Id;

    public static ChildQuestion Answered(OpenRecord record, ChildAnswer answer, string? herWords, int number, StaffId heardBy, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            Record = record.Id,
            Number = number,
            Answer = record.Seal(answer.ToString(), At(id, "answer")),
            HerWords = record.Keep(herWords, At(id, "her_words")),
            HeardBy = heardBy,
            HeardAt = at,
        };
    }

    public ChildAnswer Read(OpenRecord record) => Enum.Parse<ChildAnswer>(record.Read(Answer, At(Id, "answer")));

    public string Words(OpenRecord record) => record.Read(HerWords, At(Id, "her_words"));

    private static Slot At(Guid row, string column) => new("child_question", column, row);
}

internal sealed class ChildQuestionTable : IEntityTypeConfiguration<ChildQuestion>
{
    public void Configure(EntityTypeBuilder<ChildQuestion> question)
    {
        question.ToTable("child_question").HasKey(q => q.Id);
        question.Property(q => q.Id).HasColumnName("id").Because("to name the row");
        question.Property(q => q.Record).HasColumnName("record_id").Because("whose answer it is");
        question.Property(q => q.Number).HasColumnName("number").Because("which answer is the newest, also when two people write at once");
        question.Property(q => q.Answer).HasColumnName("answer").Because("says what has to be explained before anything is asked");
        question.Property(q => q.HerWords).HasColumnName("her_words").Because("what she said, as she said it");
        question.Property(q => q.HeardBy).HasColumnName("heard_by").Because("who asked");
        question.Property(q => q.HeardAt).HasColumnName("heard_at").Because("when she said it");
        question.HasIndex(q => new { q.Record, q.Number }).IsUnique().HasDatabaseName("ux_child_question_record_number");
    }
}
