using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

internal static class StaffPasskey
{
    public static IdentityUserPasskey<Guid> Of(StaffId staff, UserPasskeyInfo made) => new() { UserId = staff.Value, CredentialId = made.CredentialId, Data = PublicPart.Of(made) };
}

internal sealed class StaffPasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const string Nobody = "nobody", UntilLeft = "until it is taken away or she or he leaves";

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("staff_passkey").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasColumnName("credential_id").Because("to find the passkey that is shown to us", Nobody, UntilLeft);
        passkey.Property(p => p.UserId).HasColumnName("staff_id").Because("whose it is", Nobody, UntilLeft);
        passkey.Property(p => p.Data).HasColumnName("public_part").HasConversion(d => PublicPart.Write(d), t => PublicPart.Read(t), PublicPart.Compared)
            .Because("the public half that checks it, and how often it was used", Nobody, UntilLeft);
        passkey.HasIndex(p => p.UserId).HasDatabaseName("ix_staff_passkey_staff");
    }
}

/// <summary>Staff for ASP.NET Core Identity: accounts and passkeys. Claims, outside logins and tokens have no table here.</summary>
internal sealed class StaffStore(CareDb db, IdentityErrorDescriber? describer = null) : UserOnlyStore<Staff, CareDb, Guid>(db, describer);
