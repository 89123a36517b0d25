namespace Seaward.Features.HarmReduction;

/// <summary>What she picked, as it came.</summary>
public sealed record BagWish(string? Name, string? Colour, string? Box, IReadOnlyList<string> Items, Amount Amount, string? Place);

/// <summary>Something has run out; what goes in instead, if anything does.</summary>
public sealed record Swapped(string Gone, string? Instead);

public static class BagRules
{
    /// <summary>What she ticked that we offer; of a surprise without a tick, the usual.</summary>
    public static IReadOnlyList<BagItem> Picked(BagWish wish, IReadOnlyList<BagItem> offered)
    {
        var ticked = offered.Where(item => wish.Items.Contains(item.Key)).ToList();
        return ticked.Count == 0 && wish.Amount is Amount.Surprise ? [.. offered.Where(item => item.Usual)] : ticked;
    }

    /// <summary>Each thing that has run out, with the first thing in its place that has not.</summary>
    public static IReadOnlyList<Swapped> Swaps(IEnumerable<BagItem> picked, IReadOnlyList<BagItem> offered, IReadOnlySet<string> gone) =>
        [.. picked.Where(item => gone.Contains(item.Key)).Select(item => new Swapped(item.Key, Instead(item, offered, gone)))];

    public static IReadOnlyList<string> After(IEnumerable<string> items, IReadOnlyList<Swapped> swaps) =>
        [.. items.Except(swaps.Select(s => s.Gone)).Concat(swaps.Select(s => s.Instead).OfType<string>()).Distinct()];

    public static int Count(BagItem item, Amount amount) => amount is Amount.Enough ? item.Enough : item.More;

    private static string? Instead(BagItem item, IReadOnlyList<BagItem> offered, IReadOnlySet<string> gone)
    {
        for (var (next, steps) = (item.Swap, 0); next is not null && steps < offered.Count; steps++)
        {
            if (offered.FirstOrDefault(o => o.Key == next) is not { } swap) return null;
            if (!gone.Contains(next)) return next;
            next = swap.Swap;
        }
        return null;
    }
}
