using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>Danger now, sent by one worker alone, at any hour, about anyone. No record is opened for it.</summary>
public sealed class DangerReport
{
    public required Guid Id { get; init; }
    public required string Line { get; init; }
    public required StaffId SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required Sealed Happening { get; init; }
    public required Sealed WhoAndWhere { get; init; }
    public required Sealed Rung { get; set; }

    /// <summary>Random, made with the page: pressing the button twice is sending once.</summary>
    public required Guid Form { get; init; }

    /// <summary>Her record, when the worker named it. She sees this in her history once she is told.</summary>
    public RecordId? About { get; init; }

    public DateOnly? TellBy { get; private set; }
    public Sealed NotYetBecause { get; private set; }
    public DateOnly? ToldOn { get; private set; }
    public StaffId? ToldBy { get; private set; }

    internal static Slot HappeningSlot(Guid id) => new("danger_report", "happening", id);
    internal static Slot WhoSlot(Guid id) => new("danger_report", "who_and_where", id);
    internal static Slot RungSlot(Guid id) => new("danger_report", "rung", id);
    internal static Slot NotYetSlot(Guid id) => new("danger_report", "not_yet_because", id);

    public void WasRung(Sealed rung) => Rung = rung;

    public Outcome NotToldYet(DateOnly tellBy, Sealed because)
    {
        if (ToldOn is not null) return Outcome.Refused("danger.problem.told-already");
        (TellBy, NotYetBecause) = (tellBy, because);
        return Outcome.Done;
    }

    public Outcome Told(DateOnly on, StaffId by)
    {
        if (About is null) return Outcome.Refused("danger.problem.nobody-named");
        if (ToldOn is not null) return Outcome.Refused("danger.problem.told-already");
        (ToldOn, ToldBy) = (on, by);
        return Outcome.Done;
    }
}

/// <summary>The line in her own history: something was sent about her, and she has been told.</summary>
public sealed class DangerTold : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Danger { get; init; }
    public required StaffId SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateOnly ToldOn { get; init; }

    Guid IInRecord.RowId => Id;
}

public static class DangerQuestions
{
    extension(IQueryable<DangerReport> reports)
    {
        /// <summary>She was to be told by a day that has passed, and nobody has.</summary>
        public IQueryable<DangerReport> NeverToldBy(DateOnly today) => reports.Where(d => d.About != null && d.ToldOn == null && d.TellBy < today);

        /// <summary>About someone we know, sent from one moment to another: always before she was told.</summary>
        public IQueryable<DangerReport> AboutSomeoneKnown(DateTimeOffset from, DateTimeOffset until) =>
            reports.Where(d => d.About != null && d.SentAt >= from && d.SentAt < until);
    }
}

internal sealed class DangerReportTable : IEntityTypeConfiguration<DangerReport>
{
    private const string Seen = "whoever sends, does or looks again; she once told", Kept = "as the law on records of danger says";

    public void Configure(EntityTypeBuilder<DangerReport> danger)
    {
        danger.ToTable("danger_report").HasKey(d => d.Id);
        danger.Property(d => d.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        danger.Property(d => d.Line).HasColumnName("line").Because("which danger line was named", Seen, Kept);
        danger.Property(d => d.SentBy).HasColumnName("sent_by").Because("who sent it, so that someone else looks", Seen, Kept);
        danger.Property(d => d.SentAt).HasColumnName("sent_at").Because("when, to know until when someone looks", Seen, Kept);
        danger.Property(d => d.Happening).HasColumnName("happening").Because("what is seen and heard, to be read out", Seen, Kept);
        danger.Property(d => d.WhoAndWhere).HasColumnName("who_and_where").Because("who and where, to be read out", Seen, Kept);
        danger.Property(d => d.Rung).HasColumnName("rung").Because("who was rung, and when", Seen, Kept);
        danger.Property(d => d.Form).HasColumnName("form").Because("pressing twice sends once", Seen, Kept);
        danger.Property(d => d.About).HasColumnName("about_id").Because("whose history shows it once she is told", Seen, Kept);
        danger.Property(d => d.TellBy).HasColumnName("tell_by").Because("she is told as soon as it is safe, by this day", Seen, Kept);
        danger.Property(d => d.NotYetBecause).HasColumnName("not_yet_because").Because("why not yet, for her to read", Seen, Kept);
        danger.Property(d => d.ToldOn).HasColumnName("told_on").Because("the day she was told", Seen, Kept);
        danger.Property(d => d.ToldBy).HasColumnName("told_by").Because("who told her", Seen, Kept);
        danger.HasIndex(d => d.Form).IsUnique().HasDatabaseName("ux_danger_report_form");
    }
}

internal sealed class DangerToldTable : IEntityTypeConfiguration<DangerTold>
{
    public void Configure(EntityTypeBuilder<DangerTold> told)
    {
        told.ToTable("danger_told").HasKey(t => t.Id);
        told.Property(t => t.Id).HasColumnName("id").Because("to name the row");
        told.Property(t => t.Record).HasColumnName("record_id").Because("whose history it stands in");
        told.Property(t => t.Danger).HasColumnName("danger_id").Because("what she was told about");
        told.Property(t => t.SentBy).HasColumnName("sent_by").Because("who sent it");
        told.Property(t => t.SentAt).HasColumnName("sent_at").Because("when it was sent");
        told.Property(t => t.ToldOn).HasColumnName("told_on").Because("when she was told");
        told.HasIndex(t => t.Record).HasDatabaseName("ix_danger_told_record");
    }
}
