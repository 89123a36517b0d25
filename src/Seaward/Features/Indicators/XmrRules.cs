namespace Seaward.Features.Indicators;

public enum Reading { NotShown, TooEarly, Steady, Better, LookCloser }

/// <summary>Where a figure usually sits, and how each month reads against that.</summary>
public sealed record Xmr(double? Mean, double Lower, double Upper, IReadOnlyList<Reading> Readings);

/// <summary>
/// A chart of single values and moving ranges: limits at the mean of the first six months and 2.66 mean moving ranges either side. Signals: outside a
/// limit; seven together on one side; seven rising or falling; two of three beyond two thirds of the way.
/// </summary>
public static class XmrRules
{
    private const int FewestPoints = 6, Run = 7;
    private const double ToLimit = 2.66;

    // Values are to the nearest five: a step of one rounding is no signal.
    private const double LeastWidth = 1.5 * DisclosureRules.Step;

    public static Xmr Read(IReadOnlyList<int?> values)
    {
        var shown = values.Where(v => v is not null).Select(v => (double)v!.Value).ToList();
        if (shown.Count < FewestPoints) return new(null, 0, 100, [.. values.Select(v => v is null ? Reading.NotShown : Reading.TooEarly)]);
        var baseline = shown.Take(FewestPoints).ToList();
        var mean = baseline.Average();
        var width = Math.Max(LeastWidth, ToLimit * baseline.Zip(baseline.Skip(1), (a, b) => Math.Abs(a - b)).Average());
        var readings = new Queue<Reading>(shown.Select((_, i) => At(shown, i, mean, width)));
        return new(mean, Math.Max(0, mean - width), Math.Min(100, mean + width),
            [.. values.Select(v => v is null ? Reading.NotShown : readings.Dequeue())]);
    }

    private static Reading At(List<double> shown, int at, double mean, double width)
    {
        foreach (var side in (int[])[1, -1])
        {
            bool Beyond(int i, double by) => side * (shown[i] - mean) > by;
            var signal = Beyond(at, width)
                || Together(shown, at, Run, i => Beyond(i, 0))
                || Together(shown, at, Run - 1, i => i > 0 && side * (shown[i] - shown[i - 1]) > 0)
                || (Beyond(at, width * 2 / 3) && Enumerable.Range(Math.Max(0, at - 2), Math.Min(3, at + 1)).Count(i => Beyond(i, width * 2 / 3)) > 1);
            if (signal) return side > 0 ? Reading.Better : Reading.LookCloser;
        }
        return Reading.Steady;
    }

    /// <summary>Whether the point belongs to a stretch of that many together.</summary>
    private static bool Together(List<double> shown, int at, int needed, Func<int, bool> holds)
    {
        if (!holds(at)) return false;
        var (first, last) = (at, at);
        while (first > 0 && holds(first - 1)) first--;
        while (last < shown.Count - 1 && holds(last + 1)) last++;
        return last - first + 1 >= needed;
    }
}
