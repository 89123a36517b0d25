using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

/// <summary>How many of one thing lie on one shelf. What nobody has counted yet is not on it, and is taken to be there.</summary>
internal sealed class Stock
{
    public required string Site { get; init; }
    public required string Item { get; init; }
    public int Number { get; set; }
    public DateOnly? ExpiresOn { get; set; }

    public bool OutOn(DateOnly day) => Number <= 0 || ExpiresOn < day;
}

/// <summary>How many of one thing left one site on one day. All that stays of any bag.</summary>
internal sealed class Given
{
    public required string Site { get; init; }
    public required string Item { get; init; }
    public required DateOnly Day { get; init; }
    public int Number { get; set; }
}

internal sealed class StockTable : IEntityTypeConfiguration<Stock>
{
    private const string WhileKept = "while the service keeps it on a shelf";

    public void Configure(EntityTypeBuilder<Stock> stock)
    {
        stock.ToTable("bag_stock").HasKey(s => new { s.Site, s.Item });
        stock.Property(s => s.Site).HasColumnName("site").Because("which shelf", BagTable.Makers, WhileKept);
        stock.Property(s => s.Item).HasColumnName("item").Because("what lies there", BagTable.Makers, WhileKept);
        stock.Property(s => s.Number).HasColumnName("number").IsConcurrencyToken().Because("how many, so that nobody is promised what has run out", BagTable.Makers, WhileKept);
        stock.Property(s => s.ExpiresOn).HasColumnName("expires_on").Because("nothing past its date is given", BagTable.Makers, WhileKept);
    }
}

internal sealed class GivenTable : IEntityTypeConfiguration<Given>
{
    private const string Everyone = "everyone who works here; outside only in rounded figures", Always = "kept: it is a count and says nothing of anyone";

    public void Configure(EntityTypeBuilder<Given> given)
    {
        given.ToTable("bag_given").HasKey(g => new { g.Site, g.Item, g.Day });
        given.Property(g => g.Site).HasColumnName("site").Because("where it was given out", Everyone, Always);
        given.Property(g => g.Item).HasColumnName("item").Because("what was given out", Everyone, Always);
        given.Property(g => g.Day).HasColumnName("day").Because("when; the day alone", Everyone, Always);
        given.Property(g => g.Number).HasColumnName("number").IsConcurrencyToken().Because("how many", Everyone, Always);
    }
}
