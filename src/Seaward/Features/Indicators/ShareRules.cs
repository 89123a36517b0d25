namespace Seaward.Features.Indicators;

public enum ShareKind { Nothing, TooFew, All, AllButFew, About, OnlyFew, None }

/// <summary>A share as it may be said: a percentage to the nearest five, or words; with the range it lies in where only words may be said.</summary>
public sealed record Share(ShareKind Kind, int? Percent = null, int? Low = null, int? High = null);

/// <summary>Shares are worked out from figures already protected, never from exact ones, so they cannot say more.</summary>
public static class ShareRules
{
    private const int Least = 5, Most = 95;

    public static Share Of(Published outOf, Published counted, Published rest)
    {
        if (outOf.IsNought) return new(ShareKind.Nothing);
        if (!outOf.IsShown) return new(ShareKind.TooFew);
        if (counted.IsNought) return new(ShareKind.None, 0);
        if (rest.IsNought) return new(ShareKind.All, 100);
        if (counted.IsShown) return new(ShareKind.About, Math.Clamp(Nearest(counted.Rounded, outOf.Rounded), Least, Most));
        var few = Math.Max(Least, Nearest(DisclosureRules.FewestShown - 1, outOf.Rounded));
        if (rest.Showing is Showing.Few) return new(ShareKind.AllButFew, null, 100 - few, Most);
        return counted.Showing is Showing.Few ? new(ShareKind.OnlyFew, null, Least, few) : new(ShareKind.TooFew);
    }

    private static int Nearest(int part, int whole) => Math.Min(100, DisclosureRules.Rounded((100 * part + whole / 2) / whole));
}
