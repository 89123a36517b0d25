namespace Seaward.Features.Indicators;

/// <summary>Lays figures out as one table of everything that will be published together, with all its sums.</summary>
public static class LedgerRules
{
    public static Ledger Of(IReadOnlyList<Indicator> indicators, IReadOnlyList<Figure> figures)
    {
        string[] places = [.. figures.Select(f => f.Place).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<CellName, Cell> cells = [];
        List<Sum> sums = [];
        foreach (var i in indicators)
        {
            Add(i.OutOf, null, i.About);
            Add(i.Counted, i.OutOf, i.About);
            Add(i.Rest, i.OutOf, i.About);
            foreach (var why in i.RestIs) AddWhole(why, i.OutOf, i.About, reason: true);
            foreach (var place in (string[])["", .. places]) sums.Add(new(new(i.OutOf, place), [new(i.Counted, place), new(i.Rest, place)]));
            if (i.RestIs.Count > 0) sums.Add(new(new(i.Rest), [.. i.RestIs.Select(why => new CellName(why))]));
        }
        return new([.. cells.Values], sums);

        void Add(string measure, string? outOf, About about)
        {
            if (!AddWhole(measure, outOf, about)) return;
            foreach (var place in places)
                cells.Add(new(measure, place), new(new(measure, place), Total(measure, place), outOf is null ? null : new(outOf, place), about));
            if (places.Length > 0) sums.Add(new(new(measure), [.. places.Select(place => new CellName(measure, place))]));
        }

        bool AddWhole(string measure, string? outOf, About about, bool reason = false) =>
            cells.TryAdd(new(measure), new(new(measure), Total(measure, null), outOf is null ? null : new(outOf), about, reason));

        Count Total(string measure, string? place) => figures
            .Where(f => f.Measure == measure && (place is null || f.Place == place)).Aggregate(new Count(0), (sum, f) => sum + f.Count);
    }
}
