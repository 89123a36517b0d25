using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Indicators;

/// <summary>A month as it would be published, with the whole service's own totals where they may be read exactly.</summary>
public sealed record Draft(ReleaseDocument Document, IReadOnlyDictionary<string, Totals> Exact);

/// <summary>The whole service's own totals, only where both may be shown.</summary>
public sealed record Totals(int OutOf, int Counted);

/// <summary>Counts a month, protects the figures, and lays them out beside what was published before.</summary>
public sealed class ReleaseDraft(IEnumerable<IIndicatorSource> sources, Releases releases, Phrasebook book, ServiceIdentity service, ServiceClock clock)
{
    private const int MonthsShown = 12;

    public async Task<Draft> Of(Month month, CancellationToken ct)
    {
        var earlier = await releases.Before(month, MonthsShown - 1, ct);
        List<ReleasedIndicator> indicators = [];
        Dictionary<string, Totals> exact = [];
        foreach (var source in sources)
        {
            var ledger = LedgerRules.Of(source.Indicators, await source.Read(month, ct));
            var shown = DisclosureRules.Protect(ledger);
            indicators.AddRange(source.Indicators.Select(i => Lay(i, month, shown, earlier)));
            foreach (var i in source.Indicators.Where(i => shown[new(i.OutOf)].IsShown && shown[new(i.Counted)].IsShown))
                exact[i.Id] = new(Exact(ledger, i.OutOf), Exact(ledger, i.Counted));
        }
        return new(new(ReleaseDocument.FormatName, service.Name, month, clock.Today, Say("release.rules.short"), indicators), exact);
    }

    private static int Exact(Ledger ledger, string measure) => ledger.Cells.Single(c => c.Name == new CellName(measure)).Count.Exact;

    private ReleasedIndicator Lay(Indicator indicator, Month month, IReadOnlyDictionary<CellName, Published> shown, IReadOnlyList<ReleaseDocument> earlier)
    {
        Published At(string measure, string place = "") => shown[new(measure, place)];
        Share ShareAt(string place = "") => ShareRules.Of(At(indicator.OutOf, place), At(indicator.Counted, place), At(indicator.Rest, place));
        var places = shown.Keys.Where(c => c.Measure == indicator.OutOf && !c.IsWhole).Select(c => c.Place);
        var series = earlier.Select(r => (r.Month, Was: r.Indicators.FirstOrDefault(i => i.Id == indicator.Id))).Where(p => p.Was is not null)
            .Select(p => new ReleasedPoint(p.Month, p.Was!.OutOf, p.Was.Share));
        return new(indicator.Id, Say($"indicator.{indicator.Id}.name"), Say($"indicator.{indicator.Id}.definition"), Say($"indicator.{indicator.Id}.denominator"),
            indicator.About, At(indicator.OutOf), At(indicator.Counted), At(indicator.Rest), ShareAt(),
            [.. indicator.RestIs.Select(why => new ReleasedReason(why, Say($"measure.{why}"), At(why)))],
            [.. places.Select(place => new ReleasedPlace(place, At(indicator.OutOf, place), At(indicator.Counted, place), ShareAt(place)))],
            [.. series, new(month, At(indicator.OutOf), ShareAt())]);
    }

    private string Say(string key) => book.Find(key, Phrasebook.Home).Text;
}
