namespace Seaward.Platform.Figures;

/// <summary>What holds for every count that leaves the house: one to seven are never said, all others to the nearest five.</summary>
public static class SmallNumberRules
{
    public const int FewestShown = 8, Step = 5;

    public static int Rounded(int exact) => (exact + Step / 2) / Step * Step;
}
