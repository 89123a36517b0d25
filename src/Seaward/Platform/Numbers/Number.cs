using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Numbers;

/// <summary>What a number leads to.</summary>
public enum NumberKind { Thread, Her }

/// <summary>A number as we keep it: its look-up key, never its digits.</summary>
internal sealed class Number
{
    public required byte[] Lookup { get; init; }
    public required NumberKind Kind { get; init; }
    public required Guid Subject { get; init; }

    /// <summary>The last day it opens anything; none for a number that lasts.</summary>
    public DateOnly? Until { get; set; }
}

internal sealed class NumberTable : IEntityTypeConfiguration<Number>
{
    private const string Nobody = "nobody", AsLong = "as long as what it leads to";

    public void Configure(EntityTypeBuilder<Number> number)
    {
        number.ToTable("number").HasKey(n => n.Lookup);
        number.Property(n => n.Lookup).HasColumnName("lookup").Because("to know a number again without keeping it", Nobody, AsLong);
        number.Property(n => n.Kind).HasColumnName("kind").Because("whether it opens one question or her own pages", Nobody, AsLong);
        number.Property(n => n.Subject).HasColumnName("subject").Because("what it opens", Nobody, AsLong);
        number.Property(n => n.Until).HasColumnName("until").Because("the day after which it opens nothing and is removed", Nobody, AsLong);
        number.HasIndex(n => n.Subject).HasDatabaseName("ix_number_subject");
    }
}
