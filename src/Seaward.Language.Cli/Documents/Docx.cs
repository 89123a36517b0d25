using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Seaward.Language.Cli.Documents;

/// <summary>Reads the words of a .docx; a line is a paragraph.</summary>
internal static class Docx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Fallback = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly string[] Pieces = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"];

    public static Document Read(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.GetEntry(Pieces[0]) is null) throw new UnreadableException("this is not a Word document.");
            var paragraphs = new Paragraphs();
            var left = new Budget(Bytes.Most);
            foreach (var entry in Pieces.Select(archive.GetEntry).OfType<ZipArchiveEntry>().Concat(HeadersAndFooters(archive))) Read(entry, paragraphs, left);
            return paragraphs.Document();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException)
        {
            throw new UnreadableException("this is not a Word document, or it is damaged.");
        }
    }

    private static IEnumerable<ZipArchiveEntry> HeadersAndFooters(ZipArchive archive) => archive.Entries
        .Where(entry => entry.FullName.StartsWith("word/header", StringComparison.Ordinal) || entry.FullName.StartsWith("word/footer", StringComparison.Ordinal))
        .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Take(16);

    // Sizes in an archive may lie, so what is read is counted. Nothing outside the file is ever asked for.
    private static void Read(ZipArchiveEntry entry, Paragraphs paragraphs, Budget left)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Bytes.Most, IgnoreComments = true };
        using var stream = new Counted(entry.Open(), left);
        using var reader = XmlReader.Create(stream, settings);
        for (var more = reader.Read(); more;)
        {
            if (IsUnread(reader))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }
            if (reader.NamespaceURI is Word or Strict) Node(reader, paragraphs);
            more = reader.Read();
        }
        paragraphs.EndAll();
    }

    // What was deleted or moved away, and what an older Word would show in place of what is read already.
    private static bool IsUnread(XmlReader reader) => reader.NodeType is XmlNodeType.Element && !reader.IsEmptyElement && reader.LocalName switch
    {
        "del" or "moveFrom" => reader.NamespaceURI is Word or Strict,
        "Fallback" => reader.NamespaceURI == Fallback,
        _ => false,
    };

    private static void Node(XmlReader reader, Paragraphs paragraphs)
    {
        if (reader.NodeType is XmlNodeType.Element) Element(reader, paragraphs);
        else if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName == "p") paragraphs.End();
    }

    private static void Element(XmlReader reader, Paragraphs paragraphs)
    {
        switch (reader.LocalName)
        {
            case "p": paragraphs.Begin(); if (reader.IsEmptyElement) paragraphs.End(); break;
            case "pStyle": paragraphs.Style(reader.GetAttribute("val", reader.NamespaceURI) ?? ""); break;
            case "tab" or "br" or "cr": paragraphs.Add(" "); break;
            case "noBreakHyphen": paragraphs.Add("-"); break;
            case "t" when !reader.IsEmptyElement: Texts(reader, paragraphs); break;
        }
    }

    private static void Texts(XmlReader reader, Paragraphs paragraphs)
    {
        while (reader.Read() && reader.NodeType is not XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) paragraphs.Add(reader.Value);
        }
    }

    /// <summary>Paragraphs one after the other, with the marks of quotations and headings put before them.</summary>
    private sealed class Paragraphs
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<(StringBuilder Words, string Mark)> _around = [];
        private readonly List<int> _lines = [];
        private readonly List<int> _added = [];
        private StringBuilder _one = new();
        private string _mark = "";

        public void Style(string name) => _mark =
            name.Contains("Quote", StringComparison.OrdinalIgnoreCase) ? "> " : name.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || name == "Title" ? "# " : "";

        public void Add(string words) => _one.Append(words);

        // A box with text stands within the paragraph that it hangs on; that one goes on after it.
        public void Begin()
        {
            _around.Push((_one, _mark));
            (_one, _mark) = (new(), "");
        }

        public void End()
        {
            _lines.Add(_text.Length);
            _added.Add(_mark.Length);
            _text.Append(_mark).Append(_one.Replace('\n', ' ').Replace('\r', ' ')).Append("\n\n");
            (_one, _mark) = _around.Count > 0 ? _around.Pop() : (new(), "");
        }

        public void EndAll()
        {
            while (_around.Count > 0) End();
        }

        public Document Document() => new(_text.ToString(), [.. _lines], [.. _added]);
    }

    /// <summary>What may still be unpacked, over all pieces of a document together.</summary>
    private sealed class Budget(long most)
    {
        private long _left = most;

        public void Take(int got)
        {
            if ((_left -= got) < 0) throw new UnreadableException("this document unpacks to more than 64 MB.");
        }
    }

    /// <summary>Stops reading when a small archive turns out to hold too much.</summary>
    private sealed class Counted(Stream inner, Budget left) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var got = inner.Read(buffer, offset, count);
            left.Take(got);
            return got;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
