namespace Seaward.Language.Rules;

/// <summary>
/// Reads the notation of the rule files. A word stands for itself, <c>relaps(e|ed|ing)</c> for its forms, <c>(s)?</c> for an ending that may
/// be missing, <c>[one|two words]</c> for a choice, <c>[…]?</c> for what may be missing, <c>{name}</c> for a word list, <c>..</c> for up to
/// two words (as many as dots), <c>,..</c> for the same across commas, <c>_</c> for one word, <c>!{name}</c> for one word that is not in the
/// list, <c>#</c> for a number, <c>@</c> for a word with a capital, <c>=DNA</c> for capitals only, <c>,</c> for a comma that may stand there,
/// <c>^</c> and <c>$</c> for the two ends of a clause.
/// </summary>
internal sealed class PatternReader(Vocabulary vocabulary, IReadOnlyDictionary<string, Part> lists)
{
    public Part Read(string pattern)
    {
        var at = 0;
        var part = Choice(pattern.Replace('\u2019', '\''), ref at, '\0');
        return part;
    }

    private Part Choice(string text, ref int at, char end)
    {
        var choices = new List<Part>();
        var parts = new List<Part>();
        while (at < text.Length && text[at] != end)
        {
            if (text[at] == ' ') at++;
            else if (text[at] == '|') { at++; choices.Add(Whole(parts, text)); parts = []; }
            else parts.Add(One(text, ref at));
        }
        if (end != '\0' && at == text.Length) throw new FormatException($"'{text}' has no closing '{end}'");
        choices.Add(Whole(parts, text));
        if (choices.Count > 1 && end == '\0' && text.Contains(' ', StringComparison.Ordinal) && choices.Any(choice => choice.Kind is PartKind.Sequence) && !_inList)
            throw new FormatException($"'{text}': a choice among several words stands in square brackets");
        return Part.Either(choices);
    }

    private readonly Dictionary<string, Part> _spelt = new(StringComparer.Ordinal);
    private bool _inList;

    /// <summary>A word list: a choice without brackets around it.</summary>
    public Part ReadList(string body)
    {
        _inList = true;
        try { return Read(body); }
        finally { _inList = false; }
    }

    private static Part Whole(List<Part> parts, string text) =>
        parts.Count > 0 ? Part.All(parts) : throw new FormatException($"'{text}' has an empty choice");

    private Part One(string text, ref int at)
    {
        switch (text[at])
        {
            case '[': at++; var choice = Choice(text, ref at, ']'); at++; return Maybe(choice, text, ref at);
            case '{': return Maybe(Listed(text, ref at), text, ref at);
            case '!': at++; return new(PartKind.NotWords, words: OnlyWords(One(text, ref at), text));
            case '=': at++; return new(PartKind.Capitals, words: OnlyWords(Spelt(text, ref at), text));
            case '.': return Gap(text, ref at, commas: false);
            case ',' when at + 1 < text.Length && text[at + 1] == '.': at++; return Gap(text, ref at, commas: true);
            case ',': at++; return new(PartKind.Comma);
            case '#': at++; return Maybe(new(PartKind.Number), text, ref at);
            case '@': at++; return Maybe(new(PartKind.Name), text, ref at);
            case '_': at++; return new(PartKind.Any);
            case '^': at++; return new(PartKind.Start);
            case '$': at++; return new(PartKind.End);
            default: return Spelt(text, ref at);
        }
    }

    private static Part Maybe(Part part, string text, ref int at)
    {
        if (at >= text.Length || text[at] != '?') return part;
        at++;
        return new(PartKind.Optional, [part]);
    }

    private static int[] OnlyWords(Part part, string text) =>
        part.Kind is PartKind.Words ? part.Words : throw new FormatException($"'{text}': only single words can stand here");

    private Part Listed(string text, ref int at)
    {
        var end = text.IndexOf('}', at);
        if (end < 0) throw new FormatException($"'{text}' has no closing '}}'");
        var name = text[(at + 1)..end];
        at = end + 1;
        return lists.TryGetValue(name, out var part) ? part : throw new FormatException($"there is no word list '{name}'");
    }

    private static Part Gap(string text, ref int at, bool commas)
    {
        var most = 0;
        while (at < text.Length && text[at] == '.') { at++; most++; }
        if (most < 2) throw new FormatException($"'{text}': a gap has two dots or more");
        Part any = new(PartKind.Any), comma = new(PartKind.Comma);
        Part? gap = null;
        for (var left = most; left > 0; left--)
        {
            List<Part> step = commas ? [comma, any] : [any];
            if (gap is not null) step.Add(gap);
            gap = new(PartKind.Optional, [Part.All(step)]);
        }
        return commas ? Part.All([gap!, comma]) : gap!;
    }

    private Part Spelt(string text, ref int at)
    {
        var from = at;
        for (var depth = 0; at < text.Length && (depth > 0 || text[at] is not (' ' or '|' or ']')); at++)
        {
            if (text[at] == '(') depth++;
            if (text[at] == ')') depth--;
            if (depth == 0 && !IsOfAWord(text[at])) throw new FormatException($"'{text}': '{text[at]}' means nothing here");
        }
        var written = text[from..at];
        if (!_spelt.TryGetValue(written, out var part)) _spelt.Add(written, part = Part.Either([.. Forms(written).Select(Words)]));
        return part;
    }

    private static bool IsOfAWord(char one) => char.IsLetterOrDigit(one) || one is '\'' or '-' or '(' or ')' or '?';

    private Part Words(string form) =>
        Part.All([.. form.ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => new Part(PartKind.Words, words: [vocabulary.Add(word)]))]);

    private static IEnumerable<string> Forms(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return written.Contains('?', StringComparison.Ordinal) ? throw new FormatException($"'{written}': '?' follows a bracket") : [written];
        var close = written.IndexOf(')', open);
        if (close < 0) throw new FormatException($"'{written}' has no closing ')'");
        var rest = close + 1;
        var endings = written[(open + 1)..close].Split('|').ToList();
        if (rest < written.Length && written[rest] == '?') { rest++; endings.Add(""); }
        return endings.SelectMany(ending => Forms(written[..open] + ending + written[rest..]));
    }
}
