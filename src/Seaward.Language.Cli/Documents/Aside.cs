using System.Net;

namespace Seaward.Language.Cli.Documents;

/// <summary>
/// What people read in the attributes of a page: names of pictures, hints in boxes, what a button says. It is laid out on a page of its
/// own, each at its place, so that no sentence around a tag is cut in two.
/// </summary>
internal sealed class Aside(string text)
{
    private static readonly string[] Read = ["alt", "title", "placeholder", "aria-label", "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext"];
    private static readonly string[] Buttons = ["submit", "button", "reset"];
    private static readonly string[] Labelled = ["option", "optgroup", "track"];
    private static readonly string[] Described = ["description", "og:title", "og:description", "twitter:title", "twitter:description"];

    private char[]? _page;

    public string? Page => _page is null ? null : new string(_page);

    /// <summary>Reads the attributes of a tag whose name ends at <paramref name="at"/>, up to the end of the tag.</summary>
    public void Take(string tag, int at, int end)
    {
        var (type, about, value, content) = ("", "", default(Range), default(Range));
        while (Next(ref at, end) is var (name, from, to) && name.Length > 0)
        {
            if (to <= from) continue;
            if (Read.Contains(name) || (name == "label" && Labelled.Contains(tag))) Keep(from, to);
            else if (name == "value") value = from..to;
            else if (name == "content") content = from..to;
            else if (name == "type") type = text[from..to].ToLowerInvariant();
            else if (name is "name" or "property") about = text[from..to].ToLowerInvariant();
        }
        if (tag == "input" && Buttons.Contains(type)) Keep(value.Start.Value, value.End.Value);
        if (tag == "meta" && Described.Contains(about)) Keep(content.Start.Value, content.End.Value);
    }

    // The name of the next attribute and where its value stands; no name at the end of the tag.
    private (string Name, int From, int To) Next(ref int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '/' or '>' or '"' or '\'' or '=')) at++;
        var from = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/')) at++;
        var name = text[from..at].ToLowerInvariant();
        var next = at;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        if (next >= end || text[next] != '=') return (name, 0, 0);
        at = next + 1;
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        var (start, stop) = Value(at, end);
        at = stop;
        return (name, start, stop);
    }

    private (int From, int To) Value(int at, int end)
    {
        if (at < end && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            return (at + 1, close < 0 ? end : close);
        }
        var to = at;
        while (to < end && !char.IsWhiteSpace(text[to]) && text[to] != '>') to++;
        return (at, to);
    }

    private void Keep(int from, int to)
    {
        if (to <= from) return;
        if (_page is null) Array.Fill(_page = new char[text.Length], '\n');
        Entities.Copy(text, _page, from, to);
    }
}

/// <summary>What stands for a character in markup.</summary>
internal static class Entities
{
    public static void Copy(string text, char[] page, int from, int to)
    {
        text.CopyTo(from, page, from, to - from);
        for (var at = from; at < to; at++) if (text[at] == '&') at = Write(text, page, at, to);
    }

    /// <summary>Writes what an entity stands for and unseen characters after it; where it ends.</summary>
    public static int Write(string text, char[] page, int at, int to)
    {
        var end = text.IndexOf(';', at, Math.Min(to - at, 12));
        if (end < 0) return at;
        var said = WebUtility.HtmlDecode(text[at..(end + 1)]);
        if (said.Length > end + 1 - at || said[0] == '&' && said.Length > 1) return at;
        for (var spot = at; spot <= end; spot++) page[spot] = spot - at < said.Length ? said[spot - at] : Document.Unseen;
        return end;
    }
}
