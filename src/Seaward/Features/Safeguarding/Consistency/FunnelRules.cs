namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>How often one worker, team or month considered a referral, and how often it was made.</summary>
public sealed record Tally(string Key, int Considered, int Referred)
{
    private const int Five = 5;

    public double Share { get; init; } = (double)Referred / Considered;

    /// <summary>How many different people stand behind it.</summary>
    public int People { get; init; } = 1;

    /// <summary>To the nearest five, so that a row is nobody's fingerprint and no two tables can be subtracted.</summary>
    public Tally Rounded => this with { Considered = Fives(Considered), Referred = Fives(Referred), Share = Fives(Share) };

    public static int Fives(int count) => (int)Math.Round((double)count / Five, MidpointRounding.AwayFromZero) * Five;

    public static double Fives(double share) => Math.Round(share * 100 / Five, MidpointRounding.AwayFromZero) * Five / 100;
}

public enum FunnelReading { AsExpected, NearTheEdge, AskWhy }

/// <summary>Where one of them lies, with what would be expected of anyone who considered as often.</summary>
public sealed record InFunnel(Tally Of, double Low, double High, FunnelReading Reading)
{
    public bool More(double share) => Of.Share > share;
}

/// <summary>All of them, the share of all, and how much wider than chance alone the limits are. Too few: left out, and counted.</summary>
public sealed record Funnel(double Share, double Phi, IReadOnlyList<InFunnel> Units, int TooFew)
{
    /// <summary>The limit at that many considered, so many standard errors away.</summary>
    public double At(double considered, double errors) => Math.Clamp(Share + errors * FunnelRules.Error(Share, considered) * Math.Sqrt(Phi), 0, 1);
}

/// <summary>
/// A funnel for shares, with the spread that has nothing to do with anyone allowed for (Spiegelhalter 2005): z scores are winsorised at a tenth on
/// either side, phi is the mean of their squares, and the limits widen by its root. They never narrow. Outside is a question, never a verdict.
/// </summary>
public static class FunnelRules
{
    public const int FewestReferrals = 20, FewestConsidered = 20, FewestInATeam = 3;
    public const double Inner = 1.96, Outer = 3.09;
    private const double Tail = 0.1;

    /// <summary>Nothing under twenty is shown. Where one alone would be hidden the next smallest is hidden with it: nobody is found by subtraction.</summary>
    public static Funnel? Read(IReadOnlyCollection<Tally> tallies, int people = 1)
    {
        var enough = tallies.Where(t => t.Considered >= FewestConsidered && t.People >= people).ToList();
        if (enough.Count == tallies.Count - 1 && enough.Count > 0) enough.Remove(enough.MinBy(t => t.Considered)!);
        if (enough.Count < 2 || enough.Sum(t => t.Referred) < FewestReferrals) return null;
        var share = (double)enough.Sum(t => t.Referred) / enough.Sum(t => t.Considered);
        var phi = share is 0 or 1 ? 1 : Phi([.. enough.Select(t => (t.Share - share) / Error(share, t.Considered))]);
        var funnel = new Funnel(share, phi, [], tallies.Count - enough.Count);
        return funnel with { Units = [.. enough.Select(t => Shown(t, funnel))] };
    }

    private static InFunnel Shown(Tally tally, Funnel funnel)
    {
        var shown = tally.Rounded;
        return new(shown, funnel.At(shown.Considered, -Inner), funnel.At(shown.Considered, Inner), Reading(tally, funnel.Share, funnel.Phi));
    }

    public static double Phi(IReadOnlyList<double> z)
    {
        var sorted = z.Order().ToList();
        var (low, high) = (Quantile(sorted, Tail), Quantile(sorted, 1 - Tail));
        return Math.Max(1, z.Average(one => Math.Pow(Math.Clamp(one, low, high), 2)));
    }

    internal static double Error(double share, double considered) => Math.Sqrt(share * (1 - share) / considered);

    private static FunnelReading Reading(Tally tally, double share, double phi)
    {
        var error = Error(share, tally.Considered) * Math.Sqrt(phi);
        if (error == 0) return FunnelReading.AsExpected;
        return (Math.Abs(tally.Share - share) / error) switch
        {
            > Outer => FunnelReading.AskWhy,
            > Inner => FunnelReading.NearTheEdge,
            _ => FunnelReading.AsExpected,
        };
    }

    private static double Quantile(List<double> sorted, double q)
    {
        var at = (sorted.Count - 1) * q;
        var below = (int)Math.Floor(at);
        return sorted[below] + (at - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]);
    }
}
