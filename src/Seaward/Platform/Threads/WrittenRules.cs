namespace Seaward.Platform.Threads;

/// <summary>What can be kept of a text that somebody typed, and the words key of what is wrong with it.</summary>
public static class WrittenRules
{
    public const int Longest = 4000;

    public static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Its first words on one line, whole words only.</summary>
    public static string Begin(string text, int letters)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= letters) return line;
        var end = line.LastIndexOf(' ', letters);
        return line[..(end > 0 ? end : letters)] + "…";
    }

    public static string? Wrong(string tidy)
    {
        if (tidy.Length == 0) return "written.empty";
        if (tidy.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) return "written.signs";
        return tidy.Length > Longest ? "written.long" : null;
    }
}
