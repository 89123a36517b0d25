namespace Seaward.Language.Cli.Documents;

/// <summary>Blanks out what is not read, so that every word stays where it was: tags, scripts, Razor's code, the frame of a .resx.</summary>
internal static class Markup
{
    private const string Damaged = "this is not a .resx, or it is damaged.";

    private static readonly string[] Inline = ["a", "b", "i", "u", "s", "em", "strong", "span", "small", "mark", "abbr", "sub", "sup", "code", "wbr", "font", "label", "time", "bdi", "bdo", "cite", "dfn", "kbd", "var", "samp", "ins", "del", "data", "nobr"];
    private static readonly string[] Silent = ["script", "style", "template", "svg", "math", "noscript"];

    /// <summary>What stands on the page, and what stands in attributes, each at its place.</summary>
    public static (string Text, string? Aside) Html(string text)
    {
        var page = text.ToCharArray();
        var aside = new Aside(text);
        new Tags(text, page, aside).Mask();
        return (new string(page), aside.Page);
    }

    /// <summary>The same of a page with code in it.</summary>
    public static (string Text, string? Aside) Razor(string text)
    {
        var page = text.ToCharArray();
        Code.Mask(text, page);
        return Html(new string(page));
    }

    /// <summary>Only the values of the texts are read.</summary>
    public static (string Text, string? Aside) Resx(string text)
    {
        if (!text.AsSpan().TrimEnd().EndsWith("</root>", StringComparison.Ordinal)) throw new UnreadableException(Damaged);
        var page = new char[text.Length];
        Array.Fill(page, '\n');
        for (var data = 0; (data = text.IndexOf("<data", data, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf("</data>", data, StringComparison.Ordinal);
            if (end < 0) throw new UnreadableException(Damaged);
            var head = text.IndexOf('>', data, end - data);
            var isText = head > 0 && !text.AsSpan(data, head - data).Contains("mimetype=", StringComparison.Ordinal) && !text.AsSpan(data, head - data).Contains(" type=", StringComparison.Ordinal);
            var from = isText ? text.IndexOf("<value>", data, end - data, StringComparison.Ordinal) : -1;
            var to = from < 0 ? -1 : text.IndexOf("</value>", from, end - from, StringComparison.Ordinal);
            if (to > 0) Entities.Copy(text, page, from + "<value>".Length, to);
            data = end;
        }
        return (new string(page), null);
    }

    /// <summary>Tags, comments and what stands in elements that nobody reads.</summary>
    private sealed class Tags(string text, char[] page, Aside aside)
    {
        private int _quoted;

        public void Mask()
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?')) at = Tag(at) - 1;
                else if (text[at] == '&') at = Entities.Write(text, page, at, text.Length);
                else if (_quoted > 0 && text[at] is '\n' or '\r') page[at] = ' ';
            }
        }

        private int Tag(int at)
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)) return Blank(at, After("-->", at), Document.Unseen);
            var end = End(at);
            var closing = text[at + 1] == '/';
            var from = at + (closing ? 2 : 1);
            var to = from;
            while (to < end && char.IsAsciiLetterOrDigit(text[to])) to++;
            var name = text[from..to].ToLowerInvariant();
            if (!closing) aside.Take(name, to, end);
            if (!closing && Silent.Contains(name) && text[end - 2] != '/') end = After("</" + name, end) is var close && close < text.Length ? End(close - 1) : text.Length;
            if (name == "q") return Quote(at, end, closing ? '\u201d' : '\u201c');
            if (Inline.Contains(name)) return Blank(at, end, Document.Unseen);
            if (name == "blockquote") _quoted = Math.Max(0, _quoted + (closing ? -1 : 1));
            return Block(at, end);
        }

        // A > within quotation marks does not end a tag.
        private int End(int at)
        {
            var mark = '\0';
            for (var spot = at + 1; spot < text.Length; spot++)
            {
                if (mark != '\0') { if (text[spot] == mark) mark = '\0'; }
                else if (text[spot] == '>') return spot + 1;
                else if (text[spot] is '"' or '\'' && text[spot - 1] is '=' or ' ') mark = text[spot];
            }
            return text.Length;
        }

        private int After(string what, int at)
        {
            var found = text.IndexOf(what, at, StringComparison.OrdinalIgnoreCase);
            return found < 0 ? text.Length : found + what.Length;
        }

        private int Blank(int from, int to, char with)
        {
            Array.Fill(page, with, from, to - from);
            return to;
        }

        private int Quote(int from, int to, char mark)
        {
            Blank(from, to, Document.Unseen);
            page[from] = mark;
            return to;
        }

        // A block begins a paragraph; within a quotation each of them is quoted.
        private int Block(int from, int to)
        {
            Blank(from, to, ' ');
            page[from] = '\n';
            if (to - from > 1) page[from + 1] = '\n';
            if (_quoted > 0 && to - from > 2) page[to - 1] = '>';
            return to;
        }
    }
}
