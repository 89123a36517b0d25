namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>What must hold of a list as a whole, however it was agreed.</summary>
internal sealed class FrameworkChecks(FrameworkParts parts, FrameworkProblems problems)
{
    private const int LongestSentence = 300;

    private static readonly string[] Guesses = ["may", "might", "could", "maybe", "risk", "likely", "possible", "suspected", "worry", "concern"];

    private static readonly string[] WhoSheIs =
    [
        "sex", "gender", "name", "ethnicity", "race", "religion", "faith", "nationality", "mother", "father", "mum", "dad", "woman", "man",
        "wife", "husband", "partner", "boyfriend", "girlfriend", "pregnant", "heroin", "crack", "cocaine", "cannabis", "methadone", "alcohol",
        "drug", "drugs", "history", "attitude", "engagement",
    ];

    public void Run()
    {
        CheckLevels();
        foreach (var fact in parts.Facts) CheckFact(fact);
        foreach (var trigger in parts.Triggers) CheckTrigger(trigger);
        CheckClauses();
        CheckNever();
        CheckWords();
    }

    private void CheckLevels()
    {
        if (parts.Levels.Count == 0) problems.Add(1, "missing", "levels");
        for (var i = 0; i < parts.Levels.Count; i++)
        {
            var (level, line) = (parts.Levels[i], Line("level", parts.Levels[i].Key));
            if (level.Key == ImmediateDanger.Level.Key || level.Responses.Contains(Response.ActNow)) problems.Add(line, "danger", level.Key);
            if (level.Limit == Limit.None && level.Responses.Any(r => r > NeverAlone.Ceiling)) problems.Add(line, "needs-limit", level.Key);
            if (i > 0 && Falls(parts.Levels[i - 1], level)) problems.Add(line, "ladder", level.Key);
        }
    }

    private static bool Falls(Level below, Level above) =>
        below.Responses.Count > 0 && above.Responses.Count > 0 && below.Responses.Max() > above.Responses.Min();

    private void CheckFact(Fact fact)
    {
        var line = Line("fact", fact.Key);
        if (ImmediateDanger.Facts.Any(danger => danger.Key == fact.Key)) problems.Add(line, "danger", fact.Key);
        if (fact.From > fact.To) problems.Add(line, "from-to", fact.Key);
        if (ConditionReader.Endings.Any(end => fact.Key.EndsWith(end, StringComparison.Ordinal))) problems.Add(line, "bad-key", fact.Key);
        if (NeverAlone.Always.Contains(fact.Key)) return;

        var words = fact.Key.Split('-');
        if (words.Intersect(Guesses).Any()) problems.Add(line, "guess", fact.Key);
        if (words.Intersect(WhoSheIs).Any()) problems.Add(line, "who-she-is", fact.Key);
    }

    private void CheckTrigger(Trigger trigger)
    {
        var line = Line("trigger", trigger.Id);
        if (ImmediateDanger.Triggers.Any(danger => danger.Id == trigger.Id)) problems.Add(line, "danger", trigger.Id);
        if (trigger.Response == Response.Nothing) problems.Add(line, "does-nothing", trigger.Id);
        var level = parts.Levels.Append(ImmediateDanger.Level).FirstOrDefault(l => l.Key == trigger.Level);
        if (level is null)
        {
            problems.Add(line, "unknown-level", trigger.Level);
            return;
        }

        if (!level.Responses.Contains(trigger.Response)) problems.Add(line, "not-at-this-level", trigger.Response.Word(), level.Key);
        if (trigger.Limit.LongerThan(level.Limit)) problems.Add(line, "longer-than-level", trigger.Id);
        if (trigger.Response <= NeverAlone.Ceiling) return;
        foreach (var key in trigger.When.FactKeys.Intersect(parts.NeverOnTheirOwn.Concat(NeverAlone.Always)))
            problems.Add(line, "never-alone", trigger.Id, key);
    }

    private void CheckClauses()
    {
        foreach (var same in parts.Triggers.Concat(ImmediateDanger.Triggers).GroupBy(t => t.Clause).Where(g => g.Count() > 1))
            problems.Add(Line("trigger", same.Last(t => !ImmediateDanger.Triggers.Contains(t)).Id), "twice", same.Key);
    }

    private void CheckNever()
    {
        foreach (var key in parts.NeverOnTheirOwn)
        {
            var line = Line("never", key);
            if (parts.Fact(key) is null) problems.Add(line, "unknown-fact", key);
            if (ImmediateDanger.Facts.Any(danger => danger.Key == key)) problems.Add(line, "danger", key);
        }

        foreach (var key in NeverAlone.Always.Except(parts.NeverOnTheirOwn)) problems.Add(parts.NeverLine, "never-left-out", key);
    }

    // The words of danger are in the program, like its lines: nobody may soften them either.
    private void CheckWords()
    {
        var ours = parts.Spoken().ToHashSet(StringComparer.Ordinal);
        foreach (var (key, says) in parts.Words)
        {
            var line = Line("words", key);
            if (ImmediateDanger.Facts.Any(danger => key.Split('.').Contains(danger.Key)) || key == $"level.{ImmediateDanger.Level.Key}.name") problems.Add(line, "danger", key);
            else if (!ours.Contains(key)) problems.Add(line, "words-of-nothing", key);
            else if (says.Length > LongestSentence || says.Contains('\n')) problems.Add(line, "long-words", key);
        }
    }

    private int Line(string kind, string key) => parts.Lines.GetValueOrDefault($"{kind} {key}", 1);
}
