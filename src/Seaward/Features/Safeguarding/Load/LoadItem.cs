using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>What is asked, by whom and when, as somebody wrote it into her week.</summary>
public sealed record LoadWords(string What, string ByWhom, WhenAsked When)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static LoadWords From(string text) => JsonSerializer.Deserialize<LoadWords>(text)!;
}

/// <summary>A line of her week written by hand, by her or by a worker. It is ended, never rewritten.</summary>
public sealed class LoadItem : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required LoadKind Kind { get; init; }
    public required Agency Agency { get; init; }
    public required Sealed Words { get; init; }

    /// <summary>The Monday of the only week, or nothing when it comes every week.</summary>
    public DateOnly? OnlyWeek { get; init; }

    public StaffId? AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    Guid IInRecord.RowId => Id;

    internal static Slot Slot(Guid id) => new("load_item", "words", id);

    public void End(DateTimeOffset at) => EndedAt ??= at;
}

internal sealed class LoadItemTable : IEntityTypeConfiguration<LoadItem>
{
    public void Configure(EntityTypeBuilder<LoadItem> item)
    {
        item.ToTable("load_item").HasKey(i => i.Id);
        item.Property(i => i.Id).HasColumnName("id").Because("to name the row");
        item.Property(i => i.Record).HasColumnName("record_id").Because("whose week it is");
        item.Property(i => i.Kind).HasColumnName("kind").Because("asked of her, or a time the children or a medicine take");
        item.Property(i => i.Agency).HasColumnName("agency").Because("who asks it, to see how many ask at once");
        item.Property(i => i.Words).HasColumnName("words").Because("what, by whom, on which days and how long");
        item.Property(i => i.OnlyWeek).HasColumnName("only_week").Because("which week, when it is not every week");
        item.Property(i => i.AddedBy).HasColumnName("added_by").Because("which of us wrote it; nobody, when she did");
        item.Property(i => i.AddedAt).HasColumnName("added_at").Because("from when it is asked");
        item.Property(i => i.EndedAt).HasColumnName("ended_at").Because("when it was over");
        item.HasIndex(i => i.Record).HasDatabaseName("ix_load_item_record");
    }
}
