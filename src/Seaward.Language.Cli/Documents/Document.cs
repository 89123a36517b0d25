namespace Seaward.Language.Cli.Documents;

/// <summary>A file that cannot be read, and why, in a sentence.</summary>
internal sealed class UnreadableException(string message) : Exception(message);

/// <summary>The text of a file, and where each piece of it stands there.</summary>
internal sealed class Document
{
    /// <summary>Stands where something was that nobody reads, within a word too.</summary>
    public const char Unseen = '\u200b';

    public const string ExportFirst = "a PDF has no text that can be trusted to be in order; export it as .docx or .txt and check that.";

    private static readonly string[] Known = [".txt", ".md", ".html", ".htm", ".cshtml", ".resx", ".docx"];

    private readonly string _text;
    private readonly string? _aside;
    private readonly int[] _lines;
    private readonly int[] _added;

    /// <param name="text">The text, with everything that nobody reads blanked out.</param>
    /// <param name="lines">Where each line begins.</param>
    /// <param name="added">How many characters were put before each line, where any were.</param>
    /// <param name="aside">What stands in attributes, each at its place.</param>
    public Document(string text, int[] lines, int[]? added = null, string? aside = null) => (_text, _lines, _added, _aside) = (text, lines, added ?? [], aside);

    public static bool IsKnown(string path) => Known.Contains(Path.GetExtension(path).ToLowerInvariant());

    public static bool IsPdf(string path) => Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    public static Document Of(Stream input) => Plain(Bytes.Read(All(input, "this is more than 64 MB.")));

    public static Document Of(string path)
    {
        if (IsPdf(path)) throw new UnreadableException(ExportFirst);
        if (!IsKnown(path)) throw new UnreadableException("only .txt, .md, .html, .cshtml, .resx and .docx can be read.");
        var bytes = All(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".docx" => Docx.Read(bytes),
            ".html" or ".htm" => Masked(Bytes.Read(bytes), Markup.Html),
            ".cshtml" => Masked(Bytes.Read(bytes), Markup.Razor),
            ".resx" => Masked(Bytes.Read(bytes), Markup.Resx),
            _ => Plain(Bytes.Read(bytes)),
        };
    }

    /// <summary>What the checker finds, in the order of the file.</summary>
    public IEnumerable<Place> Check(Checker checker, string file)
    {
        var found = checker.Check(_text);
        if (_aside is null || checker.Check(_aside) is not { Count: > 0 } beside) return found.Select(one => At(file, one));
        return found.Concat(beside).OrderBy(one => one.Start).Select(one => At(file, one));
    }

    // Lines and columns are counted from one; a finding may end on a later line than it begins.
    private Place At(string file, Finding finding)
    {
        var ((line, column), (endLine, endColumn)) = (At(finding.Start), At(finding.Start + finding.Length));
        return new(file, line, column, endLine, endColumn, finding, finding.Text.Replace(Unseen.ToString(), "", StringComparison.Ordinal));
    }

    private (int Line, int Column) At(int offset)
    {
        var line = Array.BinarySearch(_lines, offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, offset - _lines[line] - (line < _added.Length ? _added[line] : 0) + 1);
    }

    // A link may lead to something that never ends, so what is read is counted.
    private static byte[] All(string path)
    {
        const string TooLarge = "this file is larger than 64 MB.";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (file.CanSeek && file.Length > Bytes.Most) throw new UnreadableException(TooLarge);
        return All(file, TooLarge);
    }

    private static byte[] All(Stream input, string tooLarge)
    {
        using var all = new MemoryStream(input.CanSeek ? (int)input.Length : 0);
        var piece = new byte[81920];
        for (int got; (got = input.Read(piece)) > 0; all.Write(piece, 0, got)) if (all.Length > Bytes.Most) throw new UnreadableException(tooLarge);
        return all.Length == all.Capacity ? all.GetBuffer() : all.ToArray();
    }

    private static Document Plain(string text) => new(text, Lines(text));

    private static Document Masked(string text, Func<string, (string Text, string? Aside)> mask)
    {
        var (page, aside) = mask(text);
        return new(page, Lines(text), aside: aside);
    }

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
