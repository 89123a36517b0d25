using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Indicators;

namespace Seaward.Tests.Features.Indicators;

/// <summary>Tables as a small service would have them: a few places, mostly small numbers, now and then larger ones.</summary>
internal static class Tables
{
    private static readonly string[] Places = ["The Blue Door", "Quay House", "The Van", "Harbour Hub"];

    private static readonly Gen<int> Number = Gen.Frequency((3, Gen.Choose(0, 7)), (3, Gen.Choose(0, 25)), (1, Gen.Choose(20, 90)), (1, Gen.Constant(0)));

    public static Gen<Ledger> Any(About about) =>
        from places in Gen.Choose(0, 4)
        from numbers in Number.ListOf(places * 6)
        from shape in Gen.Elements(1, 2)
        select LedgerRules.Of(Indicators(about, shape), [.. Places.Take(places).SelectMany((place, i) => Figures(place, [.. numbers.Skip(i * 6).Take(6)], shape))]);

    private static Indicator[] Indicators(About about, int shape) => shape == 1
        ? [new("one", about, "sent", "told", "not", ["why", "other"])]
        : [new("one", about, "sent", "told", "not", ["why", "other"]), new("two", about, "sent", "reply", "none", ["chose", "rest"])];

    private static IEnumerable<Figure> Figures(string place, int[] n, int shape)
    {
        var (told, why, other) = (n[0], n[1] / 3, n[2] / 3);
        var sent = told + why + other;
        var reply = Math.Min(sent, n[3]);
        var chose = Math.Min(sent - reply, n[4]);
        yield return new("sent", place, new(sent));
        yield return new("told", place, new(told));
        yield return new("not", place, new(why + other));
        yield return new("why", place, new(why));
        yield return new("other", place, new(other));
        if (shape == 1) yield break;
        yield return new("reply", place, new(reply));
        yield return new("none", place, new(sent - reply));
        yield return new("chose", place, new(chose));
        yield return new("rest", place, new(sent - reply - chose));
    }

    public static IReadOnlyDictionary<CellName, Published> Release(int sent, int told, About about = About.Service) => DisclosureRules.Protect(LedgerRules.Of(
        [new("one", about, "sent", "told", "not", [])],
        [new("sent", "The Blue Door", new(sent)), new("told", "The Blue Door", new(told)), new("not", "The Blue Door", new(sent - told))]));

    public static string Show(Ledger ledger, IReadOnlyDictionary<CellName, Published> release) => string.Join('\n',
        ledger.Cells.Select(c => $"{c.Name.Measure} @ {c.Name.Place}: {c.Count.Exact} -> {release[c.Name]}"));
}
