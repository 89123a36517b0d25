using Seaward.Features.Indicators;

namespace Seaward.Tests.Features.Indicators;

/// <summary>
/// Someone who has the release, knows the rules and every sum, and is told the shown totals of the whole service exactly.
/// It shares nothing with our own check: it looks for a whole table of counts that fits, with the figure set to a given value.
/// </summary>
internal sealed class Attacker
{
    private const int Largest = 600, Patience = 200_000;
    private readonly List<CellName> names;
    private readonly Dictionary<CellName, (int Least, int Most)> seen;
    private readonly List<(int Whole, int[] Parts)> sums;
    private int steps;

    public Attacker(Ledger ledger, IReadOnlyDictionary<CellName, Published> release)
    {
        names = [.. ledger.Cells.Select(c => c.Name)];
        seen = ledger.Cells.ToDictionary(c => c.Name, c => Seen(c, release[c.Name]));
        sums = [.. ledger.Sums.Select(s => (names.IndexOf(s.Whole), s.Parts.Select(p => names.IndexOf(p)).ToArray()))];
    }

    public bool Fits(CellName name, int value)
    {
        steps = 0;
        var bounds = names.Select(n => seen[n]).ToArray();
        var at = names.IndexOf(name);
        if (value < bounds[at].Least || value > bounds[at].Most) return false;
        bounds[at] = (value, value);
        return Search(bounds);
    }

    private static (int, int) Seen(Cell cell, Published published) => published.Showing switch
    {
        Showing.Hidden => (0, Largest),
        Showing.Few => (1, 7),
        _ when cell.Name.IsWhole => (cell.Count.Exact, cell.Count.Exact),
        _ when published.Rounded == 0 => (0, 0),
        _ => (Math.Max(8, published.Rounded - 2), published.Rounded + 2),
    };

    private bool Search((int Least, int Most)[] bounds)
    {
        if (++steps > Patience) throw new InvalidOperationException("The attacker ran out of patience.");
        if (!Settle(bounds)) return false;
        var open = Enumerable.Range(0, bounds.Length).Where(i => bounds[i].Least < bounds[i].Most).ToList();
        if (open.Count == 0) return true;
        var next = open.MinBy(i => bounds[i].Most - bounds[i].Least);
        var (least, most) = bounds[next];
        foreach (var value in Enumerable.Range(least, most - least + 1).OrderBy(v => Math.Abs(v - (least + most) / 2)))
        {
            var tried = ((int, int)[])bounds.Clone();
            tried[next] = (value, value);
            if (Search(tried)) return true;
        }
        return false;
    }

    private bool Settle((int Least, int Most)[] bounds)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (whole, parts) in sums)
            {
                var (least, most) = (parts.Sum(p => bounds[p].Least), parts.Sum(p => bounds[p].Most));
                if (!Cut(whole, least, most)) return false;
                foreach (var part in parts)
                    if (!Cut(part, bounds[whole].Least - (most - bounds[part].Most), bounds[whole].Most - (least - bounds[part].Least))) return false;
            }
        }
        return true;

        bool Cut(int at, int least, int most)
        {
            var cut = (Math.Max(bounds[at].Least, least), Math.Min(bounds[at].Most, most));
            return cut.Item1 <= cut.Item2 && (cut == bounds[at] || Change(at, cut));
        }

        bool Change(int at, (int, int) cut)
        {
            bounds[at] = cut;
            return Settle(bounds);
        }
    }
}
