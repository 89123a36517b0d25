using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Workforce;

/// <summary>Someone lost every way in. A manager asks for a new one, a second person agrees, and both names stay here.</summary>
public sealed class NewWayIn
{
    public required Guid Id { get; init; }
    public required StaffId Staff { get; init; }
    public required StaffId AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public StaffId? AgreedBy { get; private set; }
    public DateTimeOffset? AgreedAt { get; private set; }
    public DateTimeOffset? LinkMadeAt { get; private set; }

    public void Agree(StaffId by, DateTimeOffset at) => (AgreedBy, AgreedAt) = (by, at);

    public void LinkMade(DateTimeOffset at) => LinkMadeAt = at;
}

internal sealed class NewWayInTable : IEntityTypeConfiguration<NewWayIn>
{
    private const string Managers = "managers and safeguarding leads", Kept = "two years";

    public void Configure(EntityTypeBuilder<NewWayIn> way)
    {
        way.ToTable("staff_new_way_in").HasKey(w => w.Id);
        way.Property(w => w.Id).HasColumnName("id").Because("to name the row", Managers, Kept);
        way.Property(w => w.Staff).HasColumnName("staff_id").Because("who lost the way in", Managers, Kept);
        way.Property(w => w.AskedBy).HasColumnName("asked_by").Because("the manager who knows it is really that person", Managers, Kept);
        way.Property(w => w.AskedAt).HasColumnName("asked_at").Because("when; it lapses after three days", Managers, Kept);
        way.Property(w => w.AgreedBy).HasColumnName("agreed_by").IsConcurrencyToken().Because("the second person who agreed", Managers, Kept);
        way.Property(w => w.AgreedAt).HasColumnName("agreed_at").Because("when the second person agreed", Managers, Kept);
        way.Property(w => w.LinkMadeAt).HasColumnName("link_made_at").IsConcurrencyToken().Because("one agreement makes one link", Managers, Kept);
        way.HasIndex(w => w.Staff).HasDatabaseName("ix_staff_new_way_in_staff");
    }
}
