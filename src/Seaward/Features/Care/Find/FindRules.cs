using Seaward.Platform;
using Seaward.Platform.Door;

namespace Seaward.Features.Care.Find;

public static class FindRules
{
    public const int LongestWords = 100, LongestReason = 500, ShortestReason = 5;

    public static Outcome Check(string words, bool elsewhere, SearchReason? reason, string because)
    {
        if (words.Count(char.IsLetterOrDigit) < 2) return Outcome.RefusedAt("Words", "find.wrong.short");
        if (words.Length > LongestWords) return Outcome.RefusedAt("Words", "find.wrong.long");
        if (!elsewhere) return Outcome.Done;
        if (reason is null) return Outcome.RefusedAt("Reason", "find.wrong.reason");
        // The other reasons say enough by themselves; what another service wanted does not.
        if (reason is SearchReason.AnotherService && because.Length < ShortestReason) return Outcome.RefusedAt("Because", "find.wrong.because");
        return because.Length > LongestReason ? Outcome.RefusedAt("Because", "find.wrong.long") : Outcome.Done;
    }
}
