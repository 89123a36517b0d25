using System.Text.RegularExpressions;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A text that would be the next list: what is wrong with it, line by line, and what it would change. Pure.</summary>
public sealed partial record ListCheck(Framework? List, IReadOnlyList<FrameworkProblem> Problems, ListChange? Change)
{
    public bool Stands => List is not null && Problems.Count == 0;

    /// <param name="text">What would be published.</param>
    /// <param name="newest">What it would take the place of.</param>
    /// <param name="sentBack">Danger lines the women's group sent back: these alone may go again.</param>
    /// <param name="hasWords">Whether the program has a sentence for a key.</param>
    public static ListCheck Of(string text, Framework newest, IReadOnlyCollection<string> sentBack, Func<string, bool> hasWords)
    {
        var reading = Framework.Parse(text);
        if (reading.Framework is not { } list) return new(null, reading.Problems, null);
        var change = ListChange.Between(newest, list);
        var problems = new FrameworkProblems();
        foreach (var (key, line) in Needed(list, reading))
            if (!list.Words.ContainsKey(key) && !hasWords(key)) problems.Add(line, "no-words", key);
        foreach (var (key, line) in Needed(list, reading))
            if (list.Words.TryGetValue(key, out var says) && Guess().IsMatch(says)) problems.Add(line, "guess-words", key);
        foreach (var lost in change.Lines.Where(l => l.LosesDanger && !sentBack.Contains(l.Line.Id)))
            problems.Add(reading.Line("trigger", lost.Line.Id), "danger-lost", lost.Line.Id);
        if (list.Version != newest.Version && Declared(list) == Declared(newest)) problems.Add(reading.Line("version", ""), "same-version", Declared(list));
        return new(list, problems.Sorted, change);
    }

    /// <summary>Every sentence that a page would look for.</summary>
    private static IEnumerable<(string Key, int Line)> Needed(Framework list, FrameworkReading reading)
    {
        foreach (var fact in list.Facts)
        {
            var line = reading.Line("fact", fact.Key);
            yield return ($"fact.{fact.Key}.asks", line);
            yield return ($"fact.{fact.Key}.label", line);
            foreach (var choice in fact.Choices) yield return ($"choice.{fact.Key}.{choice}", line);
        }
        foreach (var trigger in list.Triggers) yield return ($"trigger.{trigger.Id}.says", reading.Line("trigger", trigger.Id));
        foreach (var level in list.Levels) yield return ($"level.{level.Key}.name", reading.Line("level", level.Key));
        foreach (var key in list.NeverOnTheirOwn) yield return ($"never.{key}.says", reading.Line("never", key));
    }

    /// <summary>A line says what was seen, never what may come. (Y1)</summary>
    [GeneratedRegex(@"\b(may|might|maybe|could|perhaps|possibly|probably|likely|suspected|at risk|risk of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guess();

    private static string Declared(Framework list) => list.Version.Split('+')[0];
}
