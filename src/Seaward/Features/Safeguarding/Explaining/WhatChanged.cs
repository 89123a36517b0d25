namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Lines that went, and those that stand in their place.</summary>
public sealed record ChangedWords(IReadOnlyList<string> Was, IReadOnlyList<string> Is);

/// <summary>Two texts beside each other: what was said, what is said now, in the order of the new one.</summary>
public static class WhatChanged
{
    public static IReadOnlyList<ChangedWords> Between(string before, string now)
    {
        List<ChangedWords> changed = [];
        List<string> was = [], @is = [];
        foreach (var (went, came) in Steps(Lines(before), Lines(now)).Append((null, null)))
        {
            if (went is not null) was.Add(went);
            if (came is not null) @is.Add(came);
            if (went is not null || came is not null || was.Count + @is.Count == 0) continue;
            changed.Add(new(was, @is));
            (was, @is) = ([], []);
        }
        return changed;
    }

    /// <summary>The short version and the whole one; what stands in both is said once.</summary>
    public static IReadOnlyList<ChangedWords> Between(PolicyVersion before, string plain, string policy) =>
        [.. Between(before.Plain, plain), .. Between(before.Policy, policy)];

    // One line that went, one that came, or one that stayed, which is neither.
    private static IEnumerable<(string? Went, string? Came)> Steps(List<string> old, List<string> fresh)
    {
        var same = InCommon(old, fresh);
        var (i, j) = (0, 0);
        while (i < old.Count || j < fresh.Count)
        {
            if (i < old.Count && j < fresh.Count && old[i] == fresh[j]) (i, j) = (i + 1, j + 1);
            else if (j >= fresh.Count || (i < old.Count && same[i + 1, j] >= same[i, j + 1]))
            {
                yield return (old[i++], null);
                continue;
            }
            else
            {
                yield return (null, fresh[j++]);
                continue;
            }
            yield return (null, null);
        }
    }

    private static int[,] InCommon(List<string> old, List<string> fresh)
    {
        var same = new int[old.Count + 1, fresh.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = fresh.Count - 1; j >= 0; j--)
                same[i, j] = old[i] == fresh[j] ? same[i + 1, j + 1] + 1 : Math.Max(same[i + 1, j], same[i, j + 1]);
        return same;
    }

    // As they are read: without the signs that only give the text its shape.
    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.TrimStart('#', '~', ' ')).Where(line => line.Length > 0)];
}
