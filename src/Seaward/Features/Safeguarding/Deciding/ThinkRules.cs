using System.Globalization;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Deciding;

public enum Way { NoReferral, EarlyHelp, Refer }

/// <summary>What has to be thought before a decision is made. Pure; the page asks, the use case asks again.</summary>
public static class ThinkRules
{
    public const string NotKnown = "unknown";

    /// <summary>What happened to a child was in the life of a child; and what we will do is not put off beyond a year.</summary>
    private const int YearsOfAChild = 18, FarthestDays = 366;

    private static readonly string[] Guesses = ["may ", "might", "could", "perhaps", "probably", "risk of", "at risk", "likely", "seems", "seemed", "i feel", "worried that"];

    /// <summary>After these, a referral needs someone who was not part of it. (Y5)</summary>
    private static readonly string[] Protest = ["complaint", "disagreement", "said-no-to-screening"];

    /// <summary>A referral that no line calls for, or a line that calls for one and is not followed.</summary>
    public static bool Otherwise(Response answer, Way way) => (way is Way.Refer) != (answer is Response.Refer or Response.ActNow);

    /// <summary>Before it was explained nobody is asked whether she complained: the second person is there as if she had.</summary>
    public static bool NeedsSecond(Facts facts, Decision answer, Way way, bool notExplained = false) =>
        Otherwise(answer.Response, way) || (way is Way.Refer && (notExplained || Protest.Any(key => facts[key]?.Yes is true)));

    public static bool NeedsColleague(Response answer, Way way) => answer >= Response.Consult || way is Way.Refer;

    /// <summary>"May", "could" and "risk of" alone are not something seen. (Y1)</summary>
    public static bool OnlyAGuess(string what) => what.Split(['.', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        is { Length: > 0 } sentences && sentences.All(s => Guesses.Any(g => s.Contains(g, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The facts the list can read; what cannot be read yet is left out and named.</summary>
    public static Facts Read(Thoughts thoughts, Framework framework, out IReadOnlyList<Outcome> unread)
    {
        List<Outcome> problems = [];
        Dictionary<string, Observation> given = [];
        foreach (var (key, said) in thoughts.Facts.Where(f => framework.Declares(f.Key) && f.Value.Answer is not ("" or NotKnown)))
        {
            var fact = framework.Fact(key);
            if (Value(fact, said.Answer) is { } value && fact.Accepts(value)) given[key] = new(value, said.What, said.Who, Day(said.When));
            else problems.Add(Outcome.RefusedAt(Field(key, "Answer"), fact.Kind is FactKind.Number ? "think.problem.number" : "think.problem.answer", fact.From, fact.To));
        }
        Facts.Check(given, framework, out var facts);
        unread = problems;
        return facts;
    }

    /// <summary>All that still stands between these thoughts and a decision.</summary>
    public static IReadOnlyList<Outcome> Missing(Thoughts thoughts, Framework framework, Way? way, DateOnly today)
    {
        var facts = Read(thoughts, framework, out var unread);
        List<Outcome> missing = [.. unread, .. Sources(thoughts, facts, framework, today), .. Around(thoughts), .. thoughts.NotExplained ? [] : GrownUps(thoughts.GrownUps, thoughts.NoOther)];
        if (way is null) missing.Add(Outcome.RefusedAt("Way", "think.problem.way"));
        missing.AddRange(Days(thoughts, framework, today));
        if (way is not { } chosen) return missing;
        var answer = TriggerRules.Decide(facts, framework);
        if (Otherwise(answer.Response, chosen) && thoughts.Otherwise.Length == 0) missing.Add(Outcome.RefusedAt("Otherwise", "think.problem.otherwise"));
        if (chosen is not Way.Refer && thoughts.WillDo.Length == 0) missing.Add(Outcome.RefusedAt("WillDo", "think.problem.will-do"));
        if (chosen is not Way.Refer && (thoughts.By.Length == 0 || Day(thoughts.By) < today)) missing.Add(Outcome.RefusedAt("By", "think.problem.by"));
        return missing;
    }

    public static string Field(string key, string part) => $"fact.{key}.{part}";

    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static FactValue? Value(Fact fact, string answer) => fact.Kind switch
    {
        FactKind.YesNo => answer switch { "yes" => FactValue.Of(true), "no" => FactValue.Of(false), _ => null },
        FactKind.Number => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FactValue.Of(number) : null,
        _ => FactValue.Of(answer),
    };

    private static IEnumerable<Outcome> Sources(Thoughts thoughts, Facts facts, Framework framework, DateOnly today)
    {
        foreach (var key in facts.Keys.Order(StringComparer.Ordinal))
        {
            var (fact, said) = (framework.Fact(key), thoughts.Facts[key]);
            if (facts[key] is { Yes: false }) continue;
            var of = new InWords($"fact.{key}.label");
            if (fact.NeedsWho && said.What.Length == 0) yield return Outcome.RefusedAt(Field(key, "What"), "think.problem.what", of);
            if (fact.NeedsWho && OnlyAGuess(said.What)) yield return Outcome.RefusedAt(Field(key, "What"), "think.problem.guess");
            if (fact.NeedsWho && said.Who.Length == 0) yield return Outcome.RefusedAt(Field(key, "Who"), "think.problem.who", of);
            if (fact.NeedsWhen && said.When.Length == 0) yield return Outcome.RefusedAt(Field(key, "When"), "think.problem.when", of);
        }
    }

    /// <summary>What was typed and cannot be, said as soon as it is kept: the words stay, and so does everything else.</summary>
    public static IReadOnlyList<Outcome> CannotBe(Thoughts thoughts, Framework framework, DateOnly today)
    {
        Read(thoughts, framework, out var unread);
        return [.. unread, .. Days(thoughts, framework, today)];
    }

    private static IEnumerable<Outcome> Days(Thoughts thoughts, Framework framework, DateOnly today)
    {
        foreach (var (key, said) in thoughts.Facts.Where(f => framework.Declares(f.Key) && f.Value.When.Length > 0))
        {
            var field = Field(key, "When");
            if (Day(said.When) is not { } day) yield return Outcome.RefusedAt(field, "think.problem.no-such-day", said.When);
            else if (day > today) yield return Outcome.RefusedAt(field, "referral.problem.day-ahead");
            else if (day < today.AddYears(-YearsOfAChild)) yield return Outcome.RefusedAt(field, "think.problem.when-early", YearsOfAChild);
        }
        if (thoughts.By.Length == 0) yield break;
        if (Day(thoughts.By) is not { } by) yield return Outcome.RefusedAt("By", "think.problem.no-such-day", thoughts.By);
        else if (by > today.AddDays(FarthestDays)) yield return Outcome.RefusedAt("By", "think.problem.by-far");
    }

    // Harm of acting and of not acting, and what points the other way: none of them can be left out. (Y1, Y11)
    private static IEnumerable<Outcome> Around(Thoughts thoughts)
    {
        if (thoughts.Away.Length == 0) yield return Outcome.RefusedAt("Away", "think.problem.away");
        if (thoughts.HarmActing.Length == 0) yield return Outcome.RefusedAt("HarmActing", "think.problem.harm-acting");
        if (thoughts.LessActing.Length == 0) yield return Outcome.RefusedAt("LessActing", "think.problem.less-acting");
        if (thoughts.HarmNot.Length == 0) yield return Outcome.RefusedAt("HarmNot", "think.problem.harm-not");
        if (thoughts.LessNot.Length == 0) yield return Outcome.RefusedAt("LessNot", "think.problem.less-not");
    }

    private static IEnumerable<Outcome> GrownUps(List<GrownUp> grownUps, string noOther)
    {
        if (grownUps.Count(g => !g.IsEmpty) < 2 && noOther.Length == 0) yield return Outcome.RefusedAt("NoOther", "think.problem.grown-ups");
        for (var i = 0; i < grownUps.Count; i++)
            if (!grownUps[i].IsEmpty && !grownUps[i].Settled) yield return Outcome.RefusedAt($"grown-up.{i}.WhatHappened", "think.problem.not-asked", grownUps[i].Who);
    }
}
