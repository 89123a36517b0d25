using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Records;

/// <summary>
/// She asked why someone looked. Not a row of her record's history, on purpose: whoever reads her history
/// would learn that she asked, and that may be the one she asked about.
/// </summary>
internal sealed class LookedQuestion
{
    public required Guid Question { get; init; }
    public required RecordId Record { get; init; }
    public required long Line { get; init; }
    public required StaffId About { get; init; }
}

internal sealed class LookedQuestionTable : IEntityTypeConfiguration<LookedQuestion>
{
    private const string Managers = "managers, but never the one asked about, and she";

    public void Configure(EntityTypeBuilder<LookedQuestion> asked)
    {
        asked.ToTable("looked_question").HasKey(a => a.Question);
        asked.Property(a => a.Question).HasColumnName("question_id").Because("which question it is", Managers);
        asked.Property(a => a.Record).HasColumnName("record_id").Because("so that she finds the answer", "nobody but she");
        asked.Property(a => a.Line).HasColumnName("line_id").Because("which opening she asks about", Managers);
        asked.Property(a => a.About).HasColumnName("about_id").Because("so that the one asked about never sees it", Managers);
        asked.HasIndex(a => a.Record).HasDatabaseName("ix_looked_question_record");
    }
}
