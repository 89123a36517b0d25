namespace Seaward.Features.Indicators;

/// <summary>The least and the most a figure can be, for someone who knows the rules and can add up.</summary>
public readonly record struct Bounds(int Least, int Most)
{
    public const int Endless = int.MaxValue / 4;

    public bool Wider(Bounds than) => Least < than.Least || Most > than.Most;

    /// <summary>A small figure may be anything from one to seven; a larger one is not known closer than that either.</summary>
    public bool Hides(int exact) => exact < DisclosureRules.FewestShown
        ? Least <= 1 && Most >= DisclosureRules.FewestShown - 1
        : Most - Least >= DisclosureRules.FewestShown - 2;
}

/// <summary>What can be worked out from what is shown: bounds, tightened along every sum until nothing changes.</summary>
public static class AttackRules
{
    public static CellName? Exposed(Ledger ledger, IReadOnlyDictionary<CellName, Showing> showing)
    {
        var known = Knows(ledger, showing);
        foreach (var cell in ledger.Cells)
            if (showing[cell.Name] is not Showing.Shown && !known[cell.Name].Hides(cell.Count.Exact)) return cell.Name;
        return null;
    }

    public static Dictionary<CellName, Bounds> Knows(Ledger ledger, IReadOnlyDictionary<CellName, Showing> showing)
    {
        var known = ledger.Cells.ToDictionary(c => c.Name, c => Sees(c, showing[c.Name]));
        while (ledger.Sums.Aggregate(false, (changed, sum) => Tighten(sum, known) || changed)) { }
        return known;
    }

    private static Bounds Sees(Cell cell, Showing showing)
    {
        var exact = cell.Count.Exact;
        if (showing is Showing.Hidden) return new(0, Bounds.Endless);
        if (showing is Showing.Few) return new(1, DisclosureRules.FewestShown - 1);
        if (cell.Name.IsWhole || exact == 0) return new(exact, exact);
        var (rounded, around) = (DisclosureRules.Rounded(exact), DisclosureRules.Step / 2);
        return new(Math.Max(DisclosureRules.FewestShown, rounded - around), rounded + around);
    }

    private static bool Tighten(Sum sum, Dictionary<CellName, Bounds> known)
    {
        var least = sum.Parts.Sum(p => (long)known[p].Least);
        var most = sum.Parts.Sum(p => (long)known[p].Most);
        var whole = known[sum.Whole];
        var changed = Narrow(sum.Whole, least, most, known);
        foreach (var part in sum.Parts)
        {
            var own = known[part];
            changed |= Narrow(part, whole.Least - (most - own.Most), whole.Most - (least - own.Least), known);
        }
        return changed;
    }

    private static bool Narrow(CellName name, long least, long most, Dictionary<CellName, Bounds> known)
    {
        var before = known[name];
        var after = new Bounds((int)Math.Max(before.Least, least), (int)Math.Min(before.Most, most));
        known[name] = after;
        return after != before;
    }
}
