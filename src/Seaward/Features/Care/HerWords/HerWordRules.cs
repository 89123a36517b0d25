using Seaward.Platform;

namespace Seaward.Features.Care.HerWords;

/// <summary>A few words, not a story, and each only once.</summary>
public static class HerWordRules
{
    /// <summary>What is said of a word that only she can put back.</summary>
    public const string TakenOut = "her-word.wrong.out";

    public const int Longest = 60, Most = 30;

    public static string Tidy(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('“', '”', '"', '‘', '’', '.', ',');

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public static Outcome Check(string word, int kept) => (word.Length, kept) switch
    {
        (0 or > Longest, _) => Outcome.RefusedAt("Word", "her-word.wrong.length", Longest),
        (_, >= Most) => Outcome.RefusedAt("Word", "her-word.wrong.many", Most),
        _ => Outcome.Done,
    };
}
