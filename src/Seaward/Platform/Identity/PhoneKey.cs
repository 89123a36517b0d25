using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>A passkey on her own phone, which opens her pages in place of her number. Her phone knows it by a name that says nothing.</summary>
internal sealed class PhoneKey : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required byte[] CredentialId { get; init; }
    public required IdentityPasskeyData Data { get; init; }

    Guid IInRecord.RowId => Id;
}

internal sealed class PhoneKeyTable : IEntityTypeConfiguration<PhoneKey>
{
    private const string Nobody = "nobody", UntilTaken = "until she takes it away, or is given a new number";

    public void Configure(EntityTypeBuilder<PhoneKey> key)
    {
        key.ToTable("phone_key").HasKey(k => k.Id);
        key.Property(k => k.Id).HasColumnName("id").Because("the name her phone knows it by; it says nothing of her", Nobody, UntilTaken);
        key.Property(k => k.Record).HasColumnName("record_id").Because("whose pages it opens", Nobody, UntilTaken);
        key.Property(k => k.CredentialId).HasColumnName("credential_id").Because("to find the key that is shown to us", Nobody, UntilTaken);
        key.Property(k => k.Data).HasColumnName("public_part").HasConversion(d => PublicPart.Write(d), t => PublicPart.Read(t), PublicPart.Compared)
            .Because("the public half that checks it, and how often it was used", Nobody, UntilTaken);
        key.HasIndex(k => k.CredentialId).HasDatabaseName("ix_phone_key_credential").IsUnique();
        key.HasIndex(k => k.Record).HasDatabaseName("ix_phone_key_record");
    }
}
