using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Threads;

/// <summary>An answer that a second person reads before it goes. It lies under the question's own key and goes with it.</summary>
internal sealed class WaitingAnswer
{
    public required Guid Question { get; init; }
    public required StaffId By { get; init; }
    public required string Role { get; init; }
    public required int Seen { get; init; }
    public required Sealed Text { get; init; }

    internal static Slot TextSlot(Guid question) => new("question_answer_waiting", "text", question);
}

internal sealed class WaitingAnswerTable : IEntityTypeConfiguration<WaitingAnswer>
{
    private const string TillAgreed = "until a second person agrees, or the question is gone";

    public void Configure(EntityTypeBuilder<WaitingAnswer> waiting)
    {
        waiting.ToTable("question_answer_waiting").HasKey(w => w.Question);
        waiting.Property(w => w.Question).HasColumnName("question_id").Because("which question it answers", QuestionTable.Answering, TillAgreed);
        waiting.Property(w => w.By).HasColumnName("by_id").Because("the second person is another one", QuestionTable.Answering, TillAgreed);
        waiting.Property(w => w.Role).HasColumnName("role").Because("in which role it is said", QuestionTable.Answering, TillAgreed);
        waiting.Property(w => w.Seen).HasColumnName("seen").Because("after which words it was written", QuestionTable.Answering, TillAgreed);
        waiting.Property(w => w.Text).HasColumnName("text").Because("what is to be said", QuestionTable.Answering, TillAgreed);
    }
}

/// <summary>An answer that waits, as it is read.</summary>
public sealed record Proposed(StaffId By, string Role, int Seen, string Text);
