using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Assessment;

/// <summary>It was read back to her, and this is what she made of it. Beside the answer for good; the answer itself stays.</summary>
public sealed class HerView : IInRecord
{
    private HerView() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Answer { get; init; }
    public required Sealed HerWords { get; init; }
    public required StaffId ReadBy { get; init; }
    public required DateTimeOffset ReadAt { get; init; }

    Guid IInRecord.RowId => Id;

    public static HerView On(AssessmentAnswer answer, OpenRecord record, string? herWords, StaffId readBy, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Record = record.Id, Answer = answer.Id, HerWords = record.Keep(herWords, At(id)), ReadBy = readBy, ReadAt = at };
    }

    /// <summary>Empty when she said that it is right as it stands.</summary>
    public string Read(OpenRecord record) => record.Read(HerWords, At(Id));

    private static Slot At(Guid row) => new("her_view", "her_words", row);
}

internal sealed class HerViewTable : IEntityTypeConfiguration<HerView>
{
    public void Configure(EntityTypeBuilder<HerView> view)
    {
        view.ToTable("her_view").HasKey(v => v.Id);
        view.Property(v => v.Id).HasColumnName("id").Because("to name the row");
        view.Property(v => v.Record).HasColumnName("record_id").Because("whose view it is");
        view.Property(v => v.Answer).HasColumnName("assessment_answer_id").Because("what was read back to her");
        view.Property(v => v.HerWords).HasColumnName("her_words").Because("how she would put it; nothing, when it is right");
        view.Property(v => v.ReadBy).HasColumnName("read_by").Because("who read it back");
        view.Property(v => v.ReadAt).HasColumnName("read_at").Because("when it was read back");
        view.HasOne<AssessmentAnswer>().WithMany().HasForeignKey(v => new { v.Answer, v.Record }).HasPrincipalKey(a => new { a.Id, a.Record })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_her_view_answer");
        view.HasIndex(v => new { v.Answer, v.Record }).HasDatabaseName("ix_her_view_answer");
        view.HasIndex(v => v.Record).HasDatabaseName("ix_her_view_record");
    }
}
