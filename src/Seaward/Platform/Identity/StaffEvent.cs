using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

public enum StaffEventKind
{
    Invited, Joined, SignedIn, SignedInWithPasskey, UsedPrintedCode, LockedOut, Locked, SignedOut, PasskeyMade, PrintedCodesMade,
    NewWayInAsked, NewWayInAgreed, NewWayInLinkMade, NewWayInUsed, RoleChanged, Left,
}

/// <summary>Something that happened to someone's way in. It keeps no address and no device.</summary>
public sealed class StaffEvent
{
    public required Guid Id { get; init; }
    public required StaffId Staff { get; init; }
    public StaffId? By { get; init; }
    public required StaffEventKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    public static StaffEvent Of(StaffId staff, StaffEventKind kind, DateTimeOffset at, StaffId? by = null) =>
        new() { Id = Guid.CreateVersion7(at), Staff = staff, Kind = kind, At = at, By = by };
}

internal sealed class StaffEventTable : IEntityTypeConfiguration<StaffEvent>
{
    private const string Managers = "managers", Kept = "two years";

    public void Configure(EntityTypeBuilder<StaffEvent> happened)
    {
        happened.ToTable("staff_event").HasKey(e => e.Id);
        happened.Property(e => e.Id).HasColumnName("id").Because("to name the row", Managers, Kept);
        happened.Property(e => e.Staff).HasColumnName("staff_id").Because("whose way in it is about", Managers, Kept);
        happened.Property(e => e.By).HasColumnName("by_id").Because("which colleague did it", Managers, Kept);
        happened.Property(e => e.Kind).HasColumnName("kind").Because("what happened", Managers, Kept);
        happened.Property(e => e.At).HasColumnName("at").Because("when it happened", Managers, Kept);
        happened.HasIndex(e => new { e.Staff, e.At }).HasDatabaseName("ix_staff_event_staff_at");
    }
}
