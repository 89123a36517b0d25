using System.Globalization;

namespace Seaward.Features.Safeguarding.Triggers;

public enum IfKind { Yes, No, Under, AtLeast, Is }

/// <summary>A detail that nobody gave: ask it, because an answer like this one would make the response stronger.</summary>
public sealed record Unanswered(string Fact, IfKind If, int Number, string Choice, Reason Then);

/// <summary>What is not known about something that was seen, and would lift the answer. Only details of what was said: no new question about anything else. Pure.</summary>
public static class WouldChange
{
    public static IReadOnlyList<Unanswered> Of(Facts facts, Framework framework)
    {
        var now = TriggerRules.Decide(facts, framework).Response;
        var open = framework.Triggers.Where(t => t.Response > now && t.When.Met(facts) is null && Leaves(t.When, false).Any(leaf => Seen(leaf.Leaf, leaf.Not, facts)));
        return
        [
            .. open.SelectMany(t => Lifts(t, facts)).GroupBy(one => one.Fact)
                .Select(same => same.OrderByDescending(one => one.Then.Response).First())
                .OrderByDescending(one => one.Then.Response).ThenBy(one => one.Fact, StringComparer.Ordinal),
        ];
    }

    // What would meet the line by itself is another matter, not a detail of this one.
    private static IEnumerable<Unanswered> Lifts(Trigger trigger, Facts facts)
    {
        foreach (var (leaf, _) in Leaves(trigger.When, false))
            foreach (var (one, value) in Answers(leaf, trigger))
                if (facts[one.Fact] is null && trigger.When.Met(facts.With(one.Fact, value)) is true && trigger.When.Met(Facts.None.With(one.Fact, value)) is not true) yield return one;
    }

    private static IEnumerable<(Unanswered, FactValue)> Answers(Condition leaf, Trigger trigger)
    {
        var then = new Reason(trigger.Id, trigger.Clause, trigger.Response);
        switch (leaf)
        {
            case Condition.Yes yes:
                yield return (new(yes.Fact, IfKind.Yes, 0, "", then), FactValue.Of(true));
                yield return (new(yes.Fact, IfKind.No, 0, "", then), FactValue.Of(false));
                break;
            case Condition.Under under:
                yield return (new(under.Fact, IfKind.Under, under.Number, "", then), FactValue.Of(under.Number - 1));
                yield return (new(under.Fact, IfKind.AtLeast, under.Number, "", then), FactValue.Of(under.Number));
                break;
            case Condition.AtLeast least:
                yield return (new(least.Fact, IfKind.AtLeast, least.Number, "", then), FactValue.Of(least.Number));
                yield return (new(least.Fact, IfKind.Under, least.Number, "", then), FactValue.Of(least.Number - 1));
                break;
            case Condition.Is choice:
                yield return (new(choice.Fact, IfKind.Is, 0, choice.Choice, then), FactValue.Of(choice.Choice));
                break;
        }
    }

    /// <summary>A part of the line that something given already bears out.</summary>
    private static bool Seen(Condition leaf, bool not, Facts facts) => leaf is not Condition.Unknown && leaf.Met(facts) is { } met && met != not;

    private static IEnumerable<(Condition Leaf, bool Not)> Leaves(Condition condition, bool not) => condition.Inside.Count == 0
        ? [(condition, not)]
        : condition.Inside.SelectMany(part => Leaves(part, condition is Condition.Not ? !not : not));

    /// <summary>The answer that would lift it, short enough for a file or a line: under 5, 20 or more, yes.</summary>
    public static string Word(this Unanswered one) => one.If switch
    {
        IfKind.Yes => "yes",
        IfKind.No => "no",
        IfKind.Under => string.Create(CultureInfo.InvariantCulture, $"under {one.Number}"),
        IfKind.AtLeast => string.Create(CultureInfo.InvariantCulture, $"at least {one.Number}"),
        _ => one.Choice,
    };
}
