using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Her own statement that no child is in her care and none expected. It holds until she says otherwise.</summary>
public sealed class NoChildStatement : IInRecord
{
    private NoChildStatement() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Question { get; init; }
    public required StaffId HeardBy { get; init; }
    public required DateTimeOffset HeardAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    Guid IInRecord.RowId => Id;

    /// <summary>Nothing, unless her answer was no.</summary>
    public static NoChildStatement? In(ChildQuestion question, OpenRecord record) => question.Read(record) is ChildAnswer.No
        ? new() { Id = Guid.CreateVersion7(), Record = question.Record, Question = question.Id, HeardBy = question.HeardBy, HeardAt = question.HeardAt }
        : null;

    public void End(DateTimeOffset at) => EndedAt ??= at;
}

internal sealed class NoChildStatementTable : IEntityTypeConfiguration<NoChildStatement>
{
    public void Configure(EntityTypeBuilder<NoChildStatement> statement)
    {
        statement.ToTable("no_child_statement").HasKey(s => s.Id);
        statement.HasAlternateKey(s => new { s.Id, s.Record }).HasName("ak_no_child_statement_id_record");
        statement.Property(s => s.Id).HasColumnName("id").Because("an answer that rests on it names it");
        statement.Property(s => s.Record).HasColumnName("record_id").Because("whose statement it is");
        statement.Property(s => s.Question).HasColumnName("child_question_id").Because("the answer in which she said it");
        statement.Property(s => s.HeardBy).HasColumnName("heard_by").Because("who heard it");
        statement.Property(s => s.HeardAt).HasColumnName("heard_at").Because("since when it holds");
        statement.Property(s => s.EndedAt).HasColumnName("ended_at").Because("since when it holds no longer");
        statement.HasIndex(s => s.Record).HasDatabaseName("ix_no_child_statement_record");
    }
}
