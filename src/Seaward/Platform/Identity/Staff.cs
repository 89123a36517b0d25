using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

public enum Role { KeyWorker, Outreach, Peer, SafeguardingLead, Manager, WomensGroup }

/// <summary>Someone who works or volunteers here, known to women by first name and role.</summary>
public sealed class Staff : IdentityUser<Guid>
{
    public required string FirstName { get; init; }
    public required Role Role { get; set; }
    public string? Site { get; set; }
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>What her authenticator counts with, closed with the service's keys.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>The half minute of the last code used; a code works once.</summary>
    public long CodeStep { get; private set; }

    public StaffId StaffId => new(Id);

    public void Leave(DateTimeOffset at)
    {
        LeftAt ??= at;
        PasswordHash = CodeKey = null;
        EndEverySession();
    }

    public void CountWith(string? shutKey) => (CodeKey, CodeStep) = (shutKey, 0);

    public void EndEverySession() => SecurityStamp = Guid.NewGuid().ToString("N");
}

internal sealed class StaffTable : IEntityTypeConfiguration<Staff>
{
    private const string Managers = "managers", Nobody = "nobody", WhileHere = "while she or he works here, then two years", UntilLeft = "until she or he leaves";

    public void Configure(EntityTypeBuilder<Staff> staff)
    {
        staff.ToTable("staff").HasKey(s => s.Id);
        LeaveOut(staff);
        staff.Property(s => s.Id).HasColumnName("id").Because("to know who did what", "everyone", WhileHere);
        staff.Property(s => s.FirstName).HasColumnName("first_name").Because("women know workers by first name", "everyone", WhileHere);
        staff.Property(s => s.Role).HasColumnName("role").Because("what the worker may do, and what women are told about who looked", "everyone", WhileHere);
        staff.Property(s => s.Site).HasColumnName("site").Because("which team is on duty together", "staff", WhileHere);
        staff.Property(s => s.LeftAt).HasColumnName("left_at").Because("someone who left is out within a minute", Managers, WhileHere);
        staff.Property(s => s.UserName).HasColumnName("sign_in_name").Because("the name typed to sign in", Managers, WhileHere);
        staff.Property(s => s.NormalizedUserName).HasColumnName("sign_in_name_plain").Because("the same name however it is typed", Nobody, WhileHere);
        staff.Property(s => s.PasswordHash).HasColumnName("password_hash").Because("to check a password without keeping it", Nobody, UntilLeft);
        staff.Property(s => s.CodeKey).HasColumnName("code_key").Because("to check a one-time code; closed with the service's keys", Nobody, UntilLeft);
        staff.Property(s => s.CodeStep).HasColumnName("code_step").Because("a one-time code works once", Nobody, WhileHere);
        staff.Property(s => s.SecurityStamp).HasColumnName("session_stamp").Because("to end every session of this person at once", Nobody, WhileHere);
        staff.Property(s => s.ConcurrencyStamp).HasColumnName("row_stamp").IsConcurrencyToken().Because("two people changing this row do not lose each other's change", Nobody, WhileHere);
        staff.Property(s => s.AccessFailedCount).HasColumnName("wrong_tries").Because("five wrong tries lock the way in for a while", Managers, "until the next right one");
        staff.Property(s => s.LockoutEnd).HasColumnName("locked_until").Because("when the way in opens again", Managers, "until the next right try");
        staff.HasIndex(s => s.NormalizedUserName).IsUnique().HasDatabaseName("ux_staff_sign_in_name");
    }

    // No e-mail, no telephone: nothing here needs them, so they are not kept.
    private static void LeaveOut(EntityTypeBuilder<Staff> staff)
    {
        staff.Ignore(s => s.StaffId);
        staff.Ignore(s => s.Email).Ignore(s => s.NormalizedEmail).Ignore(s => s.EmailConfirmed);
        staff.Ignore(s => s.PhoneNumber).Ignore(s => s.PhoneNumberConfirmed);
        staff.Ignore(s => s.TwoFactorEnabled).Ignore(s => s.LockoutEnabled);
    }
}
