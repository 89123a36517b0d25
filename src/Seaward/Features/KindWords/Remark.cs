using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.KindWords;

/// <summary>What someone says to a proposal.</summary>
public sealed class Remark
{
    public required Guid Id { get; init; }
    public required Guid Proposal { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }
}

internal sealed class RemarkTable : IEntityTypeConfiguration<Remark>
{
    private const string Staff = "staff and the women’s group", Kept = "as long as the word list";

    public void Configure(EntityTypeBuilder<Remark> remark)
    {
        remark.ToTable("word_remark").HasKey(r => r.Id);
        remark.Property(r => r.Id).HasColumnName("id").Because("to name the row, and to take the same words once", Staff, Kept);
        remark.Property(r => r.Proposal).HasColumnName("proposal_id").Because("what it is said to", Staff, Kept);
        remark.Property(r => r.By).HasColumnName("by_id").Because("who says it", Staff, Kept);
        remark.Property(r => r.At).HasColumnName("at").Because("in which order it was said", Staff, Kept);
        remark.Property(r => r.Words).HasColumnName("words").Because("what is said; nothing about a woman belongs here", Staff, Kept);
        remark.HasIndex(r => r.Proposal).HasDatabaseName("ix_word_remark_proposal");
    }
}
