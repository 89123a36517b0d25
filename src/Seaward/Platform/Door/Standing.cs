using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Door;

public enum StandingKind { KeyWorker, Cover, Decision, BreakGlass, Blocked, KnowsHer }

/// <summary>What one member of staff is to one woman, from when until when.</summary>
public sealed class Standing : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required StaffId Staff { get; init; }
    public required StandingKind Kind { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? Until { get; private set; }

    /// <summary>The one decision a lead or second person is asked about.</summary>
    public Guid? About { get; init; }

    Guid IInRecord.RowId => Id;

    public static Standing Of(RecordId record, StaffId staff, StandingKind kind, DateTimeOffset from, DateTimeOffset? until = null, Guid? about = null) =>
        new() { Id = Guid.CreateVersion7(), Record = record, Staff = staff, Kind = kind, From = from, Until = until, About = about };

    public void End(DateTimeOffset at) => Until = Until is { } earlier && earlier < at ? earlier : at;
}

/// <summary>Signed in to a site's session today: the team that may welcome whoever comes.</summary>
public sealed class Duty
{
    public required Guid Id { get; init; }
    public required StaffId Staff { get; init; }
    public required string Site { get; init; }
    public required DateOnly Day { get; init; }
}

internal sealed class StandingTable : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> standing)
    {
        standing.ToTable("standing").HasKey(s => s.Id);
        standing.Property(s => s.Id).HasColumnName("id").Because("to name the row");
        standing.Property(s => s.Record).HasColumnName("record_id").Because("whose record it is about");
        standing.Property(s => s.Staff).HasColumnName("staff_id").Because("who may, or may never, open it");
        standing.Property(s => s.Kind).HasColumnName("kind").Because("why that person may open it, or may not");
        standing.Property(s => s.From).HasColumnName("from_at").Because("when that began");
        standing.Property(s => s.Until).HasColumnName("until_at").Because("when that ended, or will");
        standing.Property(s => s.About).HasColumnName("about_id").Because("the one decision that person is asked about");
        standing.HasIndex(s => new { s.Record, s.Staff }).HasDatabaseName("ix_standing_record_staff");
        standing.HasIndex(s => s.Staff).HasDatabaseName("ix_standing_staff");
    }
}

internal sealed class DutyTable : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> duty)
    {
        duty.ToTable("duty").HasKey(d => d.Id);
        duty.Property(d => d.Id).HasColumnName("id").Because("to name the row", "staff", "two years");
        duty.Property(d => d.Staff).HasColumnName("staff_id").Because("who was on duty", "staff", "two years");
        duty.Property(d => d.Site).HasColumnName("site").Because("where", "staff", "two years");
        duty.Property(d => d.Day).HasColumnName("day").Because("which day; it ends at midnight", "staff", "two years");
        duty.HasIndex(d => new { d.Staff, d.Day, d.Site }).IsUnique().HasDatabaseName("ux_duty_staff_day_site");
    }
}
