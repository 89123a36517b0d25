using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Whether a week asks more of her than a person can do: that, and why in kinds. Never what is asked.</summary>
public sealed class WeekLoad : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required DateOnly Monday { get; init; }
    public bool TooMuch { get; private set; }
    public bool ManyHours { get; private set; }
    public bool AtOnce { get; private set; }
    public bool OverTaken { get; private set; }
    public bool ManyAgencies { get; private set; }
    public DateTimeOffset At { get; private set; }

    Guid IInRecord.RowId => Id;

    public bool Says(HowMuch much) => (ManyHours, AtOnce, OverTaken, ManyAgencies) == Kinds(much);

    public void Weigh(HowMuch much, DateTimeOffset at)
    {
        (ManyHours, AtOnce, OverTaken, ManyAgencies) = Kinds(much);
        (TooMuch, At) = (much.TooMuch, at);
    }

    private static (bool, bool, bool, bool) Kinds(HowMuch much) => (much.Reasons.Contains(LoadReason.TooManyHours), much.Reasons.Contains(LoadReason.TwoAtOnce),
        much.Reasons.Contains(LoadReason.OverTakenTime), much.Reasons.Contains(LoadReason.TooManyAgencies));
}

internal sealed class WeekLoadTable : IEntityTypeConfiguration<WeekLoad>
{
    public void Configure(EntityTypeBuilder<WeekLoad> week)
    {
        week.ToTable("week_load").HasKey(w => w.Id);
        week.Property(w => w.Id).HasColumnName("id").Because("to name the row");
        week.Property(w => w.Record).HasColumnName("record_id").Because("whose week it is");
        week.Property(w => w.Monday).HasColumnName("monday").Because("which week");
        week.Property(w => w.TooMuch).HasColumnName("too_much").Because("to warn the service, as a count without names");
        week.Property(w => w.ManyHours).HasColumnName("many_hours").Because("more hours than the limit, the way included");
        week.Property(w => w.AtOnce).HasColumnName("at_once").Because("two things at one time");
        week.Property(w => w.OverTaken).HasColumnName("over_taken").Because("something over a time the children or a medicine take");
        week.Property(w => w.ManyAgencies).HasColumnName("many_agencies").Because("more agencies on a day than the limit");
        week.Property(w => w.At).HasColumnName("at").Because("when it was added up");
        week.HasIndex(w => new { w.Record, w.Monday }).IsUnique().HasDatabaseName("ux_week_load_record_monday");
        week.HasIndex(w => new { w.Monday, w.TooMuch }).HasDatabaseName("ix_week_load_monday");
    }
}
