using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>A long list shames the writer and is not read: what harms most comes first, and the rest is folded away.</summary>
public static class FoundRules
{
    public const int Open = 5;

    public static IReadOnlyList<WordFound> WorstFirst(IEnumerable<WordFound> found) => [.. found.OrderByDescending(one => one.Harm).ThenBy(one => one.Start)];
}
