using Seaward.Platform.Figures;

namespace Seaward.Features.Indicators;

/// <summary>
/// What may be shown of a table of counts. Threshold and rounding follow the rule used for sub-national hospital figures in
/// England (1 to 7 hidden, others to the nearest 5). Nought and all of fewer than twenty point at everyone in the group, so
/// they are hidden like a small number; of women they are hidden always.
/// </summary>
public static class DisclosureRules
{
    public const int FewestShown = SmallNumberRules.FewestShown, Step = SmallNumberRules.Step, FewestForNoneOrAll = 20;

    public static int Rounded(int exact) => SmallNumberRules.Rounded(exact);

    /// <summary>
    /// Hides what is small, then whatever else would let a hidden figure be worked out, until the attack finds nothing.
    /// Totals of the whole service are taken as known exactly: the service itself reads them so.
    /// </summary>
    public static IReadOnlyDictionary<CellName, Published> Protect(Ledger ledger)
    {
        var counts = ledger.Cells.ToDictionary(c => c.Name, c => c.Count);
        var showing = ledger.Cells.ToDictionary(c => c.Name, c => Alone(c, counts));
        while (AttackRules.Exposed(ledger, showing) is { } exposed)
            foreach (var name in NextToHide(ledger, showing, exposed)) showing[name] = Showing.Hidden;
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

    /// <summary>
    /// The least loss that helps: a part at one place first, the total of the whole service last; two together where that costs
    /// less.
    /// </summary>
    private static CellName[] NextToHide(Ledger ledger, Dictionary<CellName, Showing> showing, CellName exposed)
    {
        var open = ledger.Cells.Where(c => c.Name != exposed && showing[c.Name] is not Showing.Hidden)
            .Select(c => (c.Name, Loss: Loss(c, showing[c.Name]))).OrderBy(c => c.Loss).ToList();
        var now = AttackRules.Knows(ledger, showing)[exposed];
        bool Helps(params CellName[] hidden)
        {
            var tried = new Dictionary<CellName, Showing>(showing);
            foreach (var name in hidden) tried[name] = Showing.Hidden;
            return AttackRules.Knows(ledger, tried)[exposed].Wider(now);
        }

        var alone = open.Select(c => (Names: (CellName[])[c.Name], c.Loss));
        var together = open.SelectMany((_, i) => open.Skip(i + 1), (one, two) => (Names: (CellName[])[one.Name, two.Name], Loss: one.Loss + two.Loss));
        foreach (var (names, _) in alone.Concat(together).OrderBy(c => c.Loss).ThenBy(c => c.Names.Length))
            if (Helps(names)) return names;
        return [open[0].Name];
    }

    private static int Loss(Cell cell, Showing showing) => cell switch
    {
        { Name.IsWhole: false, OutOf: not null } => 1,
        { Name.IsWhole: false } => 2,
        { Reason: true } => showing is Showing.Few ? 3 : 6,
        { OutOf: not null } => showing is Showing.Few ? 7 : 9,
        _ => 20,
    };
}
