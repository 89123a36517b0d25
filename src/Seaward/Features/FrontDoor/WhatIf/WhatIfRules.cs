using System.Globalization;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>What she chose, as it was sent: by fact, "yes", "no", a number or a choice. Nobody is named in it.</summary>
public sealed record Chosen(IReadOnlyDictionary<string, string> Answers);

/// <summary>What we would do, and the answers that could not be read.</summary>
public sealed record Shown(Decision Decision, IReadOnlyList<Fact> Unread);

/// <summary>The same facts, the same list and the same function as the worker's page. Pure: nothing is kept.</summary>
public static class WhatIfRules
{
    public const string Prefix = "fact.";
    private const string Danger = "now", Herself = "you";

    // What is asked of a worker before a decision, and is no fact about a family.
    private static readonly string[] NotHers = ["offers", "tried"];

    /// <summary>Every fact of the list, in the groups of the worker's page; danger now first, what is never a reason last.</summary>
    public static IReadOnlyList<(string About, IReadOnlyList<Fact> Facts)> Groups(Framework framework)
    {
        var groups = new List<(string, IReadOnlyList<Fact>)> { (Danger, ImmediateDanger.Facts) };
        var tried = framework.Facts.Where(f => f.Key == "help-was-tried").ToList();
        foreach (var (name, facts) in FactGroups.Of(framework).Where(g => !NotHers.Contains(g.Name)))
            groups.Add((name, [.. facts, .. name is "needs" or "alone" ? tried : []]));
        groups.Add((Herself, [.. framework.NeverOnTheirOwn.Select(framework.Fact)]));
        return groups;
    }

    public static Shown Look(Chosen chosen, Framework framework)
    {
        Dictionary<string, Observation> given = [];
        List<Fact> unread = [];
        foreach (var (key, answer) in chosen.Answers.Where(a => framework.Declares(a.Key) && a.Value.Length > 0))
        {
            var fact = framework.Fact(key);
            if (Value(fact, answer) is { } value && fact.Accepts(value)) given[key] = new(value);
            else unread.Add(fact);
        }
        Facts.Check(given, framework, out var facts);
        return new(TriggerRules.Decide(facts, framework), unread);
    }

    /// <summary>The list by its name and number; the rest of its mark is for machines.</summary>
    public static string Named(string version) => version.Split('+')[0];

    public static string AsChosen(FactValue value) => value switch
    {
        { Yes: true } => "yes",
        { Yes: false } => "no",
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        _ => value.Choice ?? "",
    };

    private static FactValue? Value(Fact fact, string answer) => fact.Kind switch
    {
        FactKind.YesNo => answer switch { "yes" => FactValue.Of(true), "no" => FactValue.Of(false), _ => null },
        FactKind.Number => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FactValue.Of(number) : null,
        _ => FactValue.Of(answer),
    };
}
