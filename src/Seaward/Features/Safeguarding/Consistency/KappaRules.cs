namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>How far decisions agree beyond chance: 0 is chance, 1 is always. Subjects are the sets of facts.</summary>
public sealed record Concord(double Kappa, double StandardError, int Subjects, double Observed, double ByChance)
{
    private const double NinetyFive = 1.96;

    public double Low => Math.Max(-1, Kappa - NinetyFive * StandardError);
    public double High => Math.Min(1, Kappa + NinetyFive * StandardError);
}

/// <summary>Kappa for two (Cohen 1960; standard error of Fleiss, Cohen and Everitt 1969) and for several (Fleiss 1971).</summary>
public static class KappaRules
{
    public const int FewestPairs = 20;

    /// <summary>Counts by first and second decision. Nothing where everyone always chose one thing: then nothing can be said of agreement.</summary>
    public static Concord? Cohen(int[,] counts)
    {
        var kinds = counts.GetLength(0);
        if (counts.GetLength(1) != kinds) throw new ArgumentException("Both chose among the same things.", nameof(counts));
        double total = counts.Cast<int>().Sum();
        if (total == 0) return null;
        var (rows, columns) = (new double[kinds], new double[kinds]);
        for (var i = 0; i < kinds; i++)
            for (var j = 0; j < kinds; j++) (rows[i], columns[j]) = (rows[i] + counts[i, j] / total, columns[j] + counts[i, j] / total);
        var observed = Enumerable.Range(0, kinds).Sum(i => counts[i, i] / total);
        var chance = Enumerable.Range(0, kinds).Sum(i => rows[i] * columns[i]);
        if (1 - chance < 1e-12) return null;
        var kappa = (observed - chance) / (1 - chance);
        return new(kappa, Math.Sqrt(Math.Max(0, Variance(counts, total, rows, columns, kappa, chance))), (int)total, observed, chance);
    }

    private static double Variance(int[,] counts, double total, double[] rows, double[] columns, double kappa, double chance)
    {
        double same = 0, different = 0;
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
            {
                var share = counts[i, j] / total;
                if (i == j) same += share * Square(1 - (rows[i] + columns[i]) * (1 - kappa));
                else different += share * Square(columns[i] + rows[j]);
            }
        return (same + Square(1 - kappa) * different - Square(kappa - chance * (1 - kappa))) / (total * Square(1 - chance));
    }

    /// <summary>One row for each set of facts: how many chose each thing, the same number of people on every row. Its standard error leaves out one row at a time.</summary>
    public static Concord? Fleiss(IReadOnlyList<int[]> rows)
    {
        if (rows.Count == 0) return null;
        var people = rows[0].Sum();
        if (people < 2 || rows.Any(r => r.Sum() != people)) throw new ArgumentException("The same number of people, two at least, for each set of facts.", nameof(rows));
        if (Kappa(rows, people) is not { } whole) return null;
        return new(whole.Kappa, Jackknife(rows, people), rows.Count, whole.Observed, whole.ByChance);
    }

    /// <summary>The standard error of Fleiss's kappa if all agreement were chance (Fleiss, Nee and Landis 1979): for a test, not for limits.</summary>
    public static double FleissErrorByChance(IReadOnlyList<int[]> rows)
    {
        double people = rows[0].Sum(), all = rows.Count;
        var shares = Shares(rows, people);
        var spread = shares.Sum(p => p * (1 - p));
        var skew = shares.Sum(p => p * (1 - p) * (1 - 2 * p));
        return Math.Sqrt(2 * (Square(spread) - skew) / (all * people * (people - 1))) / spread;
    }

    private static (double Kappa, double Observed, double ByChance)? Kappa(IReadOnlyList<int[]> rows, double people)
    {
        var chance = Shares(rows, people).Sum(Square);
        if (1 - chance < 1e-12) return null;
        var observed = rows.Average(row => (row.Sum(n => Square(n)) - people) / (people * (people - 1)));
        return ((observed - chance) / (1 - chance), observed, chance);
    }

    private static double Jackknife(IReadOnlyList<int[]> rows, int people)
    {
        var without = Enumerable.Range(0, rows.Count).Select(left => Kappa([.. rows.Where((_, i) => i != left)], people)?.Kappa).OfType<double>().ToList();
        if (without.Count < 2) return 0;
        var mean = without.Average();
        return Math.Sqrt((without.Count - 1.0) / without.Count * without.Sum(k => Square(k - mean)));
    }

    private static double[] Shares(IReadOnlyList<int[]> rows, double people) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(kind => rows.Sum(row => row[kind]) / (rows.Count * people))];

    private static double Square(double x) => x * x;
}
