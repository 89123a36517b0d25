using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Threads;

/// <summary>Where it was asked: at the front door without a name, or by her about who looked.</summary>
public enum QuestionKind { FrontDoor, WhoLooked }

/// <summary>How soon she would like an answer, if she said so; or that she only tells, and needs none.</summary>
public enum HowSoon { Today, ThisWeek, JustTelling }

/// <summary>Something asked, and what was said to it. Knows days, never times: a time could be matched with a phone.</summary>
internal sealed class Question
{
    public required Guid Id { get; init; }
    public required QuestionKind Kind { get; init; }
    public required DateOnly AskedOn { get; init; }

    /// <summary>Since when it waits for us; none when we spoke last.</summary>
    public DateOnly? WaitingSince { get; set; }

    public HowSoon? Soon { get; init; }
}

/// <summary>One thing said in it: by her, or by one of us in a role.</summary>
internal sealed class QuestionPart
{
    public const string Her = "Her";

    public required Guid Id { get; init; }
    public required Guid Question { get; init; }
    public required int Place { get; init; }
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public required Sealed Text { get; init; }

    internal static Slot TextSlot(Guid id) => new("question_part", "text", id);
}

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    internal const string Answering = "those who answer, and she", ThirtyDays = "30 days after she last read it, or until she deletes it";

    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.ToTable("question").HasKey(q => q.Id);
        question.Property(q => q.Id).HasColumnName("id").Because("to keep a question and its answers together", Answering, ThirtyDays);
        question.Property(q => q.Kind).HasColumnName("kind").Because("who is to answer it", Answering, ThirtyDays);
        question.Property(q => q.AskedOn).HasColumnName("asked_on").Because("the oldest is answered first; the day alone", Answering, ThirtyDays);
        question.Property(q => q.WaitingSince).HasColumnName("waiting_since").Because("how long someone has waited for us", Answering, ThirtyDays);
        question.Property(q => q.Soon).HasColumnName("soon").Because("how soon she would like an answer, if she said so", Answering, ThirtyDays);
        question.HasIndex(q => new { q.Kind, q.WaitingSince }).HasDatabaseName("ix_question_kind_waiting");
    }
}

internal sealed class QuestionPartTable : IEntityTypeConfiguration<QuestionPart>
{
    public void Configure(EntityTypeBuilder<QuestionPart> part)
    {
        part.ToTable("question_part").HasKey(p => p.Id);
        part.Property(p => p.Id).HasColumnName("id").Because("to name the row", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.Property(p => p.Question).HasColumnName("question_id").Because("which question it belongs to", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.Property(p => p.Place).HasColumnName("place").Because("what was said after what", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.Property(p => p.By).HasColumnName("by_whom").Because("she, or one of us: the role, not the name", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.Property(p => p.On).HasColumnName("on_day").Because("when it was said; the day alone", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.Property(p => p.Text).HasColumnName("text").Because("what was said", QuestionTable.Answering, QuestionTable.ThirtyDays);
        part.HasIndex(p => new { p.Question, p.Place }).IsUnique().HasDatabaseName("ux_question_part_place");
    }
}
