using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Meetings;

/// <summary>A time and a place, with one named person. Whether it came about is never counted against her.</summary>
public sealed class Meeting : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId Staff { get; init; }
    public required DateTimeOffset At { get; init; }
    public Sealed Place { get; init; }
    public Sealed Note { get; init; }
    public DateTimeOffset? CalledOffAt { get; private set; }

    Guid IInRecord.RowId => Id;

    public void CallOff(DateTimeOffset at) => CalledOffAt ??= at;

    internal static Slot Slot(string column, Guid id) => new("meeting", column, id);
}

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("meeting").HasKey(x => x.Id);
        meeting.Property(x => x.Id).HasColumnName("id").Because("to name the row");
        meeting.Property(x => x.Record).HasColumnName("record_id").Because("whom we meet");
        meeting.Property(x => x.Staff).HasColumnName("staff_id").Because("who meets her; the same face each time is what we measure");
        meeting.Property(x => x.At).HasColumnName("at").Because("when");
        meeting.Property(x => x.Place).HasColumnName("place").Because("where");
        meeting.Property(x => x.Note).HasColumnName("note").Because("what to remember for it");
        meeting.Property(x => x.CalledOffAt).HasColumnName("called_off_at").Because("when we or she called it off");
        meeting.HasIndex(x => new { x.Record, x.At }).HasDatabaseName("ix_meeting_record_at");
    }
}
