namespace Seaward.Features.Safeguarding.Triggers;

public enum ChangeKind { Added, TakenAway, Changed }

/// <summary>What became of one line: before and now, one of them missing where it is new or gone.</summary>
public sealed record LineChange(Trigger? Before, Trigger? Now, bool OtherWords)
{
    public ChangeKind Kind => Before is null ? ChangeKind.Added : Now is null ? ChangeKind.TakenAway : ChangeKind.Changed;
    public Trigger Line => (Now ?? Before)!;
    public bool OtherResponse => Before?.Response != Now?.Response;
    public bool OtherLimit => Before?.Limit != Now?.Limit;
    public bool OtherWhen => Before is { } before && Now is { } now && ConditionText.Of(before.When) != ConditionText.Of(now.When);

    /// <summary>Another meaning under the same sentence: to be read again.</summary>
    public bool SameSentence => Kind is ChangeKind.Changed && (OtherWhen || OtherResponse) && !OtherWords;

    /// <summary>A danger line that would be gone, gentler, or met by something else. (design: danger cannot be configured away)</summary>
    public bool LosesDanger => Before?.Response is Response.ActNow && (Now is null || Now.Response is not Response.ActNow || OtherWhen);
}

/// <summary>Two lists side by side. Pure.</summary>
public sealed record ListChange(IReadOnlyList<LineChange> Lines, IReadOnlyList<string> NewFacts, IReadOnlyList<string> LostFacts, IReadOnlyList<string> OtherFacts, bool OtherLevels, bool OtherNever, IReadOnlyList<string> OtherWords, bool SignedFacts = false)
{
    public bool Nothing => Lines.Count + NewFacts.Count + LostFacts.Count + OtherFacts.Count + OtherWords.Count == 0 && !OtherLevels && !OtherNever;

    /// <summary>The one change that the safeguarding lead may publish alone: another danger line, with the facts and words it needs.</summary>
    public bool OnlyAddsDanger => Lines.Count > 0 && Lines.All(l => l is { Kind: ChangeKind.Added, Line.Response: Response.ActNow })
        && LostFacts.Count + OtherFacts.Count + OtherWords.Count == 0 && !OtherLevels && !OtherNever && !SignedFacts;

    public static ListChange Between(Framework before, Framework now)
    {
        var (old, fresh) = (before.Triggers.ToDictionary(t => t.Id), now.Triggers.ToDictionary(t => t.Id));
        bool Reworded(string key) => before.Words.GetValueOrDefault(key) != now.Words.GetValueOrDefault(key);
        var lines =
            from id in now.Triggers.Concat(before.Triggers).Select(t => t.Id).Distinct()
            let line = new LineChange(old.GetValueOrDefault(id), fresh.GetValueOrDefault(id), Reworded($"trigger.{id}.says"))
            where line.Kind is not ChangeKind.Changed || Differ(line)
            select line;
        var (oldFacts, newFacts) = (before.Facts.ToDictionary(f => f.Key), now.Facts.ToDictionary(f => f.Key));
        return new([.. lines],
            [.. newFacts.Keys.Except(oldFacts.Keys)],
            [.. oldFacts.Keys.Except(newFacts.Keys)],
            [.. newFacts.Values.Where(f => oldFacts.TryGetValue(f.Key, out var other) && Print(f) != Print(other)).Select(f => f.Key)],
            !before.Levels.Select(Print).SequenceEqual(now.Levels.Select(Print)),
            !before.NeverOnTheirOwn.Order(StringComparer.Ordinal).SequenceEqual(now.NeverOnTheirOwn.Order(StringComparer.Ordinal)),
            [.. before.Words.Keys.Concat(now.Words.Keys).Distinct().Where(k => Reworded(k) && before.Speaks(k)).Order(StringComparer.Ordinal)],
            now.Facts.Any(f => f.SignedByBoth && !oldFacts.ContainsKey(f.Key)));
    }

    private static bool Differ(LineChange line) =>
        line.OtherResponse || line.OtherLimit || line.OtherWhen || line.OtherWords || line.Before!.Level != line.Now!.Level || line.Before.Clause != line.Now.Clause;

    private static string Print(Fact fact) => $"{fact.Kind} {fact.From} {fact.To} {string.Join(',', fact.Choices)} {fact.NeedsWho} {fact.NeedsWhen} {fact.SignedByBoth}";

    private static string Print(Level level) => $"{level.Key} {string.Join(',', level.Responses)} {level.Limit.Word}";
}
