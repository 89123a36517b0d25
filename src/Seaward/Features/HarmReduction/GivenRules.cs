using Seaward.Platform.Figures;

namespace Seaward.Features.HarmReduction;

/// <summary>What may be said outside of what went out at one place in one whole month. Of a thing that goes in by tens, ten are one bag and not ten.</summary>
public static class GivenRules
{
    /// <summary>To the nearest five bagfuls; nothing where fewer than eight bags can lie behind it, and nothing the same for none.</summary>
    public static int? Published(int number, BagItem item)
    {
        var (least, most) = (Math.Min(item.Enough, item.More), Math.Max(item.Enough, item.More));
        var fewestBags = (number + most - 1) / most;
        if (fewestBags < SmallNumberRules.FewestShown) return null;
        return SmallNumberRules.Rounded((number + least / 2) / least) * least;
    }
}
