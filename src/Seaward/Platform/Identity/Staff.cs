using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

public enum Role { KeyWorker, Outreach, Peer, SafeguardingLead, Manager }

/// <summary>Someone who works or volunteers here, known to women by first name and role.</summary>
public sealed class Staff : IdentityUser<Guid>
{
    public required string FirstName { get; init; }
    public required Role Role { get; set; }
    public string? Site { get; set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public StaffId StaffId => new(Id);

    public void Leave(DateTimeOffset at) => LeftAt ??= at;
}

internal sealed class StaffTable : IEntityTypeConfiguration<Staff>
{
    private const string Managers = "managers", WhileHere = "while she or he works here, then two years";

    public void Configure(EntityTypeBuilder<Staff> staff)
    {
        staff.ToTable("staff");
        staff.Ignore(s => s.StaffId);
        staff.Property(s => s.Id).HasColumnName("id").Because("to know who did what", "everyone", WhileHere);
        staff.Property(s => s.FirstName).HasColumnName("first_name").Because("women know workers by first name", "everyone", WhileHere);
        staff.Property(s => s.Role).HasColumnName("role").Because("what the worker may do, and what women are told about who looked", "everyone", WhileHere);
        staff.Property(s => s.Site).HasColumnName("site").Because("which team is on duty together", "staff", WhileHere);
        staff.Property(s => s.LeftAt).HasColumnName("left_at").Because("someone who left is out within a minute", Managers, WhileHere);
    }
}
