namespace Seaward.Platform.Threads;

/// <summary>What can be kept of a text that somebody typed, and the words key of what is wrong with it.</summary>
public static class WrittenRules
{
    public const int Longest = 4000;

    public static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    public static string? Wrong(string tidy)
    {
        if (tidy.Length == 0) return "written.empty";
        if (tidy.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) return "written.signs";
        return tidy.Length > Longest ? "written.long" : null;
    }
}
