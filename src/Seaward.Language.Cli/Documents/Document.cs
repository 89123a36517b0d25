namespace Seaward.Language.Cli.Documents;

/// <summary>A file that cannot be read, and why, in a sentence.</summary>
internal sealed class UnreadableException(string message) : Exception(message);

/// <summary>The text of a file, and where each piece of it stands there.</summary>
internal sealed class Document
{
    public const string ExportFirst = "a PDF has no text that can be trusted to be in order; export it as .docx or .txt and check that.";

    private static readonly string[] Known = [".txt", ".md", ".html", ".htm", ".cshtml", ".resx", ".docx"];

    private readonly int[] _lines;
    private readonly int[] _added;

    /// <param name="text">The text, with everything that nobody reads blanked out.</param>
    /// <param name="lines">Where each line begins.</param>
    /// <param name="added">How many characters were put before each line, where any were.</param>
    public Document(string text, int[] lines, int[]? added = null) => (Text, _lines, _added) = (text, lines, added ?? []);

    public string Text { get; }

    public static bool IsKnown(string path) => Known.Contains(Path.GetExtension(path).ToLowerInvariant());

    public static bool IsPdf(string path) => Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    public static Document Of(Stream input)
    {
        using var all = new MemoryStream();
        var piece = new byte[81920];
        for (int got; (got = input.Read(piece)) > 0; all.Write(piece, 0, got)) if (all.Length > Bytes.Most) throw new UnreadableException("this is more than 64 MB.");
        return Plain(Bytes.Read(all.ToArray()));
    }

    public static Document Of(string path)
    {
        if (IsPdf(path)) throw new UnreadableException(ExportFirst);
        if (!IsKnown(path)) throw new UnreadableException("only .txt, .md, .html, .cshtml, .resx and .docx can be read.");
        if (new FileInfo(path) is { Exists: true, Length: > Bytes.Most }) throw new UnreadableException("this file is larger than 64 MB.");
        var bytes = File.ReadAllBytes(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".docx" => Docx.Read(bytes),
            ".html" or ".htm" => Masked(Bytes.Read(bytes), Markup.Html),
            ".cshtml" => Masked(Bytes.Read(bytes), Markup.Razor),
            ".resx" => Masked(Bytes.Read(bytes), Markup.Resx),
            _ => Plain(Bytes.Read(bytes)),
        };
    }

    /// <summary>The line and the column of a place in the text, both counted from one.</summary>
    public (int Line, int Column) At(int offset)
    {
        var line = Array.BinarySearch(_lines, offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, offset - _lines[line] - (line < _added.Length ? _added[line] : 0) + 1);
    }

    /// <summary>The column right after a finding, or the end of its first line.</summary>
    public int EndColumn(Finding finding)
    {
        var (line, column) = At(finding.Start);
        var end = line < _lines.Length ? Math.Min(finding.Start + finding.Length, _lines[line] - 1) : finding.Start + finding.Length;
        return column + Math.Max(1, end - finding.Start);
    }

    private static Document Plain(string text) => new(text, Lines(text));

    private static Document Masked(string text, Func<string, string> mask) => new(mask(text), Lines(text));

    private static int[] Lines(string text)
    {
        var lines = new List<int> { 0 };
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) lines.Add(at + 1);
        }
        return [.. lines];
    }
}
