using System.Globalization;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>
/// What a list to be published must mean, beyond being well written: a line needs something that happened, a bound that can be missed, and above an offer
/// of help a fact that was gone through: of the catalogue, or signed for by both. A list that was published stays as it was read then. (Y1 to Y5, Y9)
/// </summary>
internal sealed class FrameworkMeaning(FrameworkParts parts, FrameworkProblems problems)
{
    private const int LongestName = 40, LastVersion = 9999;

    private static readonly string[] Children = ["child", "children", "baby", "babies", "newborn", "infant", "toddler", "boy", "girl", "twins"];

    public void Run()
    {
        CheckVersion();
        foreach (var fact in parts.Facts.Where(fact => !FactCatalogue.Holds(fact, parts.Words))) CheckOwn(fact);
        foreach (var trigger in parts.Triggers) CheckTrigger(trigger);
    }

    private void CheckVersion()
    {
        if (!int.TryParse(parts.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > LastVersion || parts.Version[0] == '0')
            problems.Add(Line("version", ""), "version", parts.Version, LastVersion.ToString(CultureInfo.InvariantCulture));
        if (!ConditionReader.Plain(parts.Name) || parts.Name.Length > LongestName) problems.Add(Line("name", ""), "name", parts.Name);
    }

    private void CheckOwn(Fact fact)
    {
        var line = Line("fact", fact.Key);
        if (NeverAlone.Always.Contains(fact.Key)) return;
        var says = FactCatalogue.Asked(fact).Select(key => parts.Words.GetValueOrDefault(key, "")).Concat(fact.Choices);
        if (AboutTheAdult.Speaks(fact.Key) || says.Any(AboutTheAdult.Speaks)) problems.Add(line, "who-she-is", fact.Key);
        if (!fact.Key.Split('-').Intersect(Children).Any()) problems.Add(line, "not-about-a-child", fact.Key);
        if (!IsDangerNow(fact) && !(fact.NeedsWho && fact.NeedsWhen)) problems.Add(line, "needs-both", fact.Key);
    }

    private void CheckTrigger(Trigger trigger)
    {
        var line = Line("trigger", trigger.Id);
        foreach (var part in All(trigger.When))
        {
            if (Repeats(part) is { } twice) problems.Add(line, "repeated", trigger.Id, twice);
            if (OutOfRange(part) is { } fact) problems.Add(line, "bound", fact.Key, Number(fact.From + 1), Number(fact.To));
        }
        if (Possible(trigger.When, true, _ => true)) problems.Add(line, "nothing-happened", trigger.Id);
        else if (trigger.Response > NeverAlone.Ceiling && Possible(trigger.When, true, fact => Carries(fact, trigger.Response))) problems.Add(line, "not-reviewed", trigger.Id);
    }

    /// <summary>Whether a fact can carry a line so far on its own. What nobody saw happen (an age, a number of weeks) carries no referral.</summary>
    private bool Carries(Fact fact, Response response)
    {
        if (parts.NeverOnTheirOwn.Contains(fact.Key)) return false;
        if (ImmediateDanger.Facts.Any(danger => danger.Key == fact.Key)) return true;
        if (response is Response.ActNow && IsDangerNow(fact)) return true;
        if (!fact.SignedByBoth && !FactCatalogue.Holds(fact, parts.Words)) return false;
        return response is Response.Consult || fact.NeedsWho;
    }

    // Something a child is in this minute: the lead may add it alone, and the group answers.
    private static bool IsDangerNow(Fact fact) => fact.Kind is FactKind.YesNo && fact.Key.EndsWith("-now", StringComparison.Ordinal);

    /// <summary>Whether a condition can come out so while none of the facts that count was seen: said no to, or not known.</summary>
    private bool Possible(Condition condition, bool met, Func<Fact, bool> counts) => condition switch
    {
        Condition.Yes c => !met || !counts(parts.Fact(c.Fact)!),
        Condition.Under c => !counts(parts.Fact(c.Fact)!),
        Condition.AtLeast c => !counts(parts.Fact(c.Fact)!),
        Condition.Is c => !counts(parts.Fact(c.Fact)!),
        Condition.Not c => Possible(c.Part, !met, counts),
        Condition.All c => Enough(c.Parts, c.Parts.Count, met, counts),
        Condition.Any c => Enough(c.Parts, 1, met, counts),
        Condition.Several c => Enough(c.Parts, c.Count, met, counts),
        _ => true,
    };

    private bool Enough(IReadOnlyList<Condition> inside, int wanted, bool met, Func<Fact, bool> counts) => met
        ? inside.Count(part => Possible(part, true, counts)) >= wanted
        : inside.Count(part => Possible(part, false, counts)) > inside.Count - wanted;

    private static IEnumerable<Condition> All(Condition condition) => condition.Inside.SelectMany(All).Prepend(condition);

    /// <summary>The same member twice; or, where several are counted, one fact in two of them.</summary>
    private static string? Repeats(Condition condition)
    {
        var members = condition is Condition.Several { Count: > 1 } ? condition.Inside.SelectMany(part => part.FactKeys.Distinct()) : condition.Inside.Select(ConditionText.Of);
        return members.GroupBy(member => member).FirstOrDefault(same => same.Count() > 1)?.Key;
    }

    private Fact? OutOfRange(Condition condition)
    {
        var (key, number) = condition switch { Condition.Under c => (c.Fact, c.Number), Condition.AtLeast c => (c.Fact, c.Number), _ => ("", 0) };
        return parts.Fact(key) is { } fact && (number <= fact.From || number > fact.To) ? fact : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int Line(string kind, string key) => parts.Lines.GetValueOrDefault($"{kind} {key}".TrimEnd(), 1);
}
