namespace Seaward.Language.Cli.Answers;

/// <summary>For people: a line for each place, and under it why and what instead.</summary>
internal static class Text
{
    public static void Write(TextWriter output, IReadOnlyList<Place> found)
    {
        foreach (var place in found)
        {
            var words = place.Words.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');
            output.WriteLine($"{place.File}:{place.Line}:{place.Column}: {Named(place.Finding.Severity)}: {words} ({place.Finding.RuleId})");
            output.WriteLine($"    {place.Finding.Why}");
            output.WriteLine($"    Instead: {string.Join(" | ", place.Finding.Instead)}");
        }
    }

    public static string Named(Severity severity) => severity switch { Severity.High => "high", Severity.Medium => "medium", _ => "low" };
}
