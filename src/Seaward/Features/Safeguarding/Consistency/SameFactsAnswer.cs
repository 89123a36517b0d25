using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>What another worker chose on the same facts, knowing nothing else. The record is not changed by it, and nothing is done because of it.</summary>
public sealed class SameFactsAnswer
{
    public required Guid Id { get; init; }
    public required Guid Decision { get; init; }
    public required StaffId By { get; init; }
    public required Way Way { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class SameFactsAnswerTable : IEntityTypeConfiguration<SameFactsAnswer>
{
    private const string Seen = "nobody one by one; leads and managers as a sum", Kept = "two years";

    public void Configure(EntityTypeBuilder<SameFactsAnswer> answer)
    {
        answer.ToTable("same_facts_answer").HasKey(a => a.Id);
        answer.Property(a => a.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        answer.Property(a => a.Decision).HasColumnName("decision_id").Because("to set it beside what was decided first", Seen, Kept);
        answer.Property(a => a.By).HasColumnName("by_id").Because("nobody answers the same facts twice", Seen, Kept);
        answer.Property(a => a.Way).HasColumnName("way").Because("to see whether two of us would decide the same", Seen, Kept);
        answer.Property(a => a.At).HasColumnName("at").Because("which came first", Seen, Kept);
        answer.HasIndex(a => new { a.Decision, a.By }).IsUnique().HasDatabaseName("ux_same_facts_answer_decision_by");
    }
}
