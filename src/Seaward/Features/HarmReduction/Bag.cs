using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

public enum Amount { Enough, More, Surprise }

/// <summary>To fetch: nobody came for it, its things are counted on the shelf again, and someone still has to bring them there.</summary>
public enum BagState { Asked, Packed, Out, ToFetch }

/// <summary>A bag that someone asked for. Nothing of her is in it: a name of its own, a colour, a listed place, days.</summary>
internal sealed class Bag
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Place { get; init; }
    public required string Colour { get; init; }
    public required string Box { get; init; }
    public required Amount Amount { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required DateOnly Until { get; init; }
    public BagState State { get; set; }
    public StaffId? CarriedBy { get; set; }
}

internal sealed class BagContent
{
    public required Guid Bag { get; init; }
    public required string Item { get; init; }
    public required int Count { get; init; }
}

/// <summary>A name that was used is not used again for sixty days, though its bag is long gone.</summary>
internal sealed class UsedName
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required DateOnly Until { get; init; }
}

internal sealed class BagTable : IEntityTypeConfiguration<Bag>
{
    internal const string Makers = "those who make and carry bags", TillGone = "until it is handed over or put back";

    public void Configure(EntityTypeBuilder<Bag> bag)
    {
        bag.ToTable("bag").HasKey(b => b.Id);
        bag.Property(b => b.Id).HasColumnName("id").Because("to tell one bag from another", Makers, TillGone);
        bag.Property(b => b.Name).HasColumnName("name").Because("the bag's own name, so that nobody has to give theirs", Makers, TillGone);
        bag.Property(b => b.Place).HasColumnName("place").Because("which listed place it goes to", Makers, TillGone);
        bag.Property(b => b.Colour).HasColumnName("colour").Because("which colour she picked", Makers, TillGone);
        bag.Property(b => b.Box).HasColumnName("box").Because("which colour of box she picked", Makers, TillGone);
        bag.Property(b => b.Amount).HasColumnName("amount").Because("how much goes in", Makers, TillGone);
        bag.Property(b => b.AskedOn).HasColumnName("asked_on").Because("the first asked for is the first made; the day alone", Makers, TillGone);
        bag.Property(b => b.Until).HasColumnName("until").Because("the day after which it goes back on the shelf", Makers, TillGone);
        bag.Property(b => b.State).HasColumnName("state").IsConcurrencyToken().Because("whether it is still to be made", Makers, TillGone);
        bag.Property(b => b.CarriedBy).HasColumnName("carried_by").Because("which of us has it with them", Makers, TillGone);
        bag.HasIndex(b => new { b.State, b.AskedOn }).HasDatabaseName("ix_bag_state_asked");
    }
}

internal sealed class BagContentTable : IEntityTypeConfiguration<BagContent>
{
    public void Configure(EntityTypeBuilder<BagContent> content)
    {
        content.ToTable("bag_content").HasKey(c => new { c.Bag, c.Item });
        content.Property(c => c.Bag).HasColumnName("bag_id").Because("which bag it goes in", BagTable.Makers, BagTable.TillGone);
        content.Property(c => c.Item).HasColumnName("item").Because("what to put in; never shown beside the bag's name", BagTable.Makers, BagTable.TillGone);
        content.Property(c => c.Count).HasColumnName("number").Because("how many to put in", BagTable.Makers, BagTable.TillGone);
    }
}

internal sealed class UsedNameTable : IEntityTypeConfiguration<UsedName>
{
    private const string SixtyDays = "60 days";

    public void Configure(EntityTypeBuilder<UsedName> used)
    {
        used.ToTable("bag_name").HasKey(n => n.Id);
        used.Property(n => n.Id).HasColumnName("id").Because("to name the row", "nobody", SixtyDays);
        used.Property(n => n.Name).HasColumnName("name").Because("so that no two bags have one name", "nobody", SixtyDays);
        used.Property(n => n.Until).HasColumnName("until").Because("when the name is free again", "nobody", SixtyDays);
        used.HasIndex(n => n.Name).IsUnique().HasDatabaseName("ux_bag_name_name");
    }
}
