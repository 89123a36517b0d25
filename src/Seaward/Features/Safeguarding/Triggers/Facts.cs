using System.Collections.Frozen;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>What was seen, who saw it, and when. The source may come later; until it does the decision page waits for it.</summary>
public sealed record Observation(FactValue Value, string? What = null, string? SeenBy = null, DateOnly? SeenOn = null);

/// <summary>The facts of one decision, already checked against one framework.</summary>
public sealed class Facts
{
    public static readonly Facts None = new(FrozenDictionary<string, Observation>.Empty);

    private readonly FrozenDictionary<string, Observation> seen;

    private Facts(FrozenDictionary<string, Observation> seen) => this.seen = seen;

    public IEnumerable<string> Keys => seen.Keys;

    public FactValue? this[string key] => seen.TryGetValue(key, out var found) ? found.Value : null;

    public Observation? Seen(string key) => seen.GetValueOrDefault(key);

    /// <summary>The same with one more answer, to ask what would come of it.</summary>
    internal Facts With(string key, FactValue value) => new(seen.Append(new(key, new(value))).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Facts that say what happened and not yet who saw it or when.</summary>
    public IEnumerable<string> WithoutSource(Framework framework) =>
        from key in seen.Keys
        let fact = framework.Fact(key)
        where (fact.NeedsWho && string.IsNullOrWhiteSpace(seen[key].SeenBy)) || (fact.NeedsWhen && seen[key].SeenOn is null)
        orderby key
        select key;

    public static Outcome Check(IReadOnlyDictionary<string, Observation> given, Framework framework, out Facts facts)
    {
        facts = None;
        foreach (var (key, seen) in given)
        {
            if (!framework.Declares(key)) return Outcome.Refused("facts.problem.unknown", key);
            var fact = framework.Fact(key);
            if (!fact.Accepts(seen.Value)) return Wrong(fact);
        }

        facts = new(given.ToFrozenDictionary(StringComparer.Ordinal));
        return Outcome.Done;
    }

    internal static Outcome Wrong(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => Outcome.Refused("facts.problem.yes-no", fact.Key),
        FactKind.Number => Outcome.Refused("facts.problem.number", fact.Key, fact.From, fact.To),
        _ => Outcome.Refused("facts.problem.choice", fact.Key, string.Join(", ", fact.Choices)),
    };
}
