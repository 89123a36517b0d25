namespace Seaward.Language.Tests;

/// <summary>What a sentence is expected to be found to hold.</summary>
internal sealed record Expected(Severity Severity, string Words);

/// <summary>A sentence written by hand, with what must be found in it.</summary>
internal sealed record Sentence(string File, int Line, string Text, IReadOnlyList<Expected> Expected)
{
    public static IReadOnlyList<Sentence> Of(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    // H:words; M:words <tab> sentence. - for nothing; \n for the end of a line.
    private static IEnumerable<Sentence> Read(string file)
    {
        var line = 0;
        foreach (var one in System.IO.File.ReadLines(file))
        {
            line++;
            if (one.Length == 0 || one[0] == '#') continue;
            var parts = one.Split('\t', 2);
            yield return new(Path.GetFileName(file), line, parts[1].Replace("\\n", "\n", StringComparison.Ordinal), Labels(parts[0]));
        }
    }

    private static Expected[] Labels(string labels) =>
        labels == "-" ? [] : [.. labels.Split("; ").Select(label => new Expected(Named(label[0]), label[2..]))];

    private static Severity Named(char letter) => letter switch { 'H' => Severity.High, 'M' => Severity.Medium, 'L' => Severity.Low, _ => throw new FormatException($"'{letter}' is no severity") };
}
