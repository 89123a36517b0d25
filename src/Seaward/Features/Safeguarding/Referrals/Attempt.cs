using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

public enum AttemptWay { RangHer, AskedHerToRing, WentToSeeHer, WaitedAtTheDropIn, ThroughSomeoneSheChose }

/// <summary>One try to reach her: the day, the time and the way, nothing of what it was about.</summary>
public sealed class Attempt : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Referral { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>By the clock on the wall. Tries from before times were kept have none.</summary>
    public TimeOnly? At { get; init; }
    public required AttemptWay Way { get; init; }
    public required StaffId By { get; init; }

    /// <summary>As the rule sees it; a try without a time is like no other.</summary>
    public Try? Seen => At is { } at ? new(Way, On.ToDateTime(at)) : null;

    Guid IInRecord.RowId => Id;
}

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("referral_attempt").HasKey(a => a.Id);
        attempt.Property(a => a.Id).HasColumnName("id").Because("to name the row");
        attempt.Property(a => a.Record).HasColumnName("record_id").Because("whose record it belongs to");
        attempt.Property(a => a.Referral).HasColumnName("referral_id").Because("which referral it was for");
        attempt.Property(a => a.On).HasColumnName("tried_on").Because("the day");
        attempt.Property(a => a.At).HasColumnName("tried_time").Because("two tries at two times are two tries");
        attempt.Property(a => a.Way).HasColumnName("way").Because("the way");
        attempt.Property(a => a.By).HasColumnName("by_id").Because("who tried");
        attempt.HasIndex(a => a.Referral).HasDatabaseName("ix_referral_attempt_referral");
    }
}

public static class AttemptWhen
{
    /// <summary>"Tuesday 10 November, 14:02", or the day alone where no time was kept.</summary>
    public static string When(this Attempt attempt) => attempt.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{attempt.On.Day()}, {at:HH:mm}") : attempt.On.Day();
}
