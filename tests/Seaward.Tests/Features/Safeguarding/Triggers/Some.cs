using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

/// <summary>Facts and small frameworks for the tests of the trigger framework.</summary>
internal static class Some
{
    public static readonly Config Thousands = Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true);

    public static Facts Facts(params (string Key, FactValue Value)[] given) => Facts(given.ToDictionary(g => g.Key, g => g.Value), Framework.Shipped);

    public static Facts Facts(IReadOnlyDictionary<string, FactValue> given, Framework framework)
    {
        var outcome = Seaward.Features.Safeguarding.Triggers.Facts.Check(
            given.ToDictionary(pair => pair.Key, pair => new Observation(pair.Value)), framework, out var facts);
        Assert.True(outcome.Succeeded, outcome.Key);
        return facts;
    }

    public static Facts Yes(params string[] keys) => Facts([.. keys.Select(key => (key, FactValue.Of(true)))]);

    /// <summary>Any facts that a framework accepts: each fact is left out, or given a value it takes.</summary>
    public static Gen<Dictionary<string, FactValue>> AnyFacts(Framework framework, params IEnumerable<string> only)
    {
        var keys = only.ToHashSet();
        var each = framework.Facts.Where(fact => keys.Count == 0 || keys.Contains(fact.Key))
            .Select(fact => Gen.OneOf(Gen.Constant<(string, FactValue?)>((fact.Key, null)), Value(fact).Select(value => (fact.Key, (FactValue?)value))));
        return Gen.CollectToList(each, one => one)
            .Select(list => list.Where(pair => pair.Item2 is not null).ToDictionary(pair => pair.Item1, pair => pair.Item2!.Value));
    }

    public static Framework Read(string yaml)
    {
        var reading = Framework.Parse(yaml);
        Assert.True(reading.Framework is not null, string.Join("; ", reading.Problems.Select(p => $"{p.Line} {p.Key} {string.Join(",", p.Values)}")));
        return reading.Framework;
    }

    public static string ShippedText => Framework.ShippedText();

    /// <summary>The shipped text with one more trigger at the end of its triggers.</summary>
    public static string With(string trigger) =>
        ShippedText.Replace("\nnever-on-their-own:\n", $"\n{trigger}\nnever-on-their-own:\n", StringComparison.Ordinal);

    private static Gen<FactValue> Value(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => Gen.Elements(true, false).Select(FactValue.Of),
        FactKind.Number => Gen.Choose(fact.From, fact.To).Select(FactValue.Of),
        _ => Gen.Elements(fact.Choices.ToArray()).Select(FactValue.Of),
    };
}
