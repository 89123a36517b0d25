namespace Seaward.Features.Indicators;

/// <summary>
/// What may be shown of a table of counts. Threshold and rounding follow the rule used for sub-national hospital figures in
/// England (1 to 7 hidden, others to the nearest 5). Nought and all of fewer than twenty point at everyone in the group, so
/// they are hidden like a small number; of women they are hidden always.
/// </summary>
public static class DisclosureRules
{
    public const int FewestShown = 8, Step = 5, FewestForNoneOrAll = 20;

    public static int Rounded(int exact) => (exact + Step / 2) / Step * Step;

    /// <summary>
    /// Hides what is small, then whatever else would let a hidden figure be worked out, until the attack finds nothing.
    /// Totals of the whole service are taken as known exactly: the service itself reads them so.
    /// </summary>
    public static IReadOnlyDictionary<CellName, Published> Protect(Ledger ledger)
    {
        var counts = ledger.Cells.ToDictionary(c => c.Name, c => c.Count);
        var showing = ledger.Cells.ToDictionary(c => c.Name, c => Alone(c, counts));
        while (AttackRules.Exposed(ledger, showing) is { } exposed) showing[NextToHide(ledger, showing, exposed)] = Showing.Hidden;
        return ledger.Cells.ToDictionary(c => c.Name, c => Published.Of(c.Count, showing[c.Name]));
    }

    /// <summary>What the figure may be on its own, whatever stands around it.</summary>
    private static Showing Alone(Cell cell, Dictionary<CellName, Count> counts)
    {
        var exact = cell.Count.Exact;
        if (exact >= FewestShown) return Showing.Shown;
        if (cell.OutOf is not { } whole) return exact == 0 ? Showing.Shown : cell.Name.IsWhole ? Showing.Few : Showing.Hidden;
        if (counts[whole].Exact == 0) return Showing.Shown;
        if (cell.About is About.Women || counts[whole].Exact < FewestForNoneOrAll) return Showing.Hidden;
        if (exact == 0) return Showing.Shown;
        return cell.Name.IsWhole ? Showing.Few : Showing.Hidden;
    }

    /// <summary>The least loss that helps: a part at one place first, the total of the whole service last.</summary>
    private static CellName NextToHide(Ledger ledger, Dictionary<CellName, Showing> showing, CellName exposed)
    {
        var open = ledger.Cells.Where(c => c.Name != exposed && showing[c.Name] is not Showing.Hidden)
            .OrderBy(c => Loss(c, showing[c.Name])).ThenBy(c => c.Count.Exact).ThenBy(c => c.Name.Measure, StringComparer.Ordinal)
            .ThenBy(c => c.Name.Place, StringComparer.Ordinal).Select(c => c.Name).ToList();
        var now = AttackRules.Knows(ledger, showing)[exposed];
        var beside = open.Where(name => Beside(ledger, name, exposed)).ToList();
        foreach (var name in beside)
            if (AttackRules.Knows(ledger, new Dictionary<CellName, Showing>(showing) { [name] = Showing.Hidden })[exposed].Wider(now)) return name;
        return beside is [var first, ..] ? first : open[0];
    }

    private static int Loss(Cell cell, Showing showing)
    {
        var small = cell.Count.Exact == 0 ? 1 : 0;
        if (!cell.Name.IsWhole) return cell.OutOf is null ? 2 + small : small;
        if (showing is Showing.Few) return 4;
        return cell.OutOf is null ? 7 + small : 5 + small;
    }

    private static bool Beside(Ledger ledger, CellName one, CellName other) => ledger.Sums.Any(s => In(s, one) && In(s, other));

    private static bool In(Sum sum, CellName name) => sum.Whole == name || sum.Parts.Contains(name);
}
