namespace Seaward.Language.Cli.Documents;

/// <summary>Blanks out Razor's code in a page, with its directives and comments.</summary>
internal static class Code
{
    private static readonly string[] Lines = ["using", "model", "inject", "page", "namespace", "addTagHelper", "removeTagHelper", "inherits", "implements", "layout", "attribute", "typeparam", "rendermode", "preservewhitespace"];

    public static void Mask(string text, char[] page)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '@' || at + 1 == text.Length) continue;
            if (text[at + 1] == '@') { at++; continue; }
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var end = End(text, at);
            for (var spot = at; spot < end; spot++) if (page[spot] is not ('\n' or '\r')) page[spot] = Document.Unseen;
            at = Math.Max(at, end - 1);
        }
    }

    private static int End(string text, int at)
    {
        var next = text[at + 1];
        if (next == '*') return text.IndexOf("*@", at + 2, StringComparison.Ordinal) is var found && found < 0 ? text.Length : found + 2;
        if (next is '{' or '(') return Closed(text, at + 1);
        var to = at + 1;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] == '_')) to++;
        var word = text[(at + 1)..to];
        if (Lines.Contains(word)) return text.IndexOf('\n', at) is var line && line < 0 ? text.Length : line;
        if (word is "functions" or "code") return text.IndexOf('{', to, Math.Min(64, text.Length - to)) is var open && open < 0 ? to : Closed(text, open);
        return Expression(text, to);
    }

    // What follows a name: .Member, (arguments), [key].
    private static int Expression(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is '(' or '[') at = Closed(text, at);
            else if (text[at] == ' ' && at + 1 < text.Length && text[at + 1] == '(') at = Closed(text, at + 1);
            else if (text[at] is '.' or '?' or '!' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '.')) at++;
            else if (char.IsLetterOrDigit(text[at]) || text[at] == '_') at++;
            else break;
        }
        return at;
    }

    private static int Closed(string text, int open)
    {
        var (depth, mark) = (0, '\0');
        for (var at = open; at < text.Length; at++)
        {
            var one = text[at];
            if (mark != '\0') { if (one == '\\') at++; else if (one == mark || one == '\n') mark = '\0'; }
            else if (one == '"') mark = one;
            else if (one is '(' or '[' or '{') depth++;
            else if (one is ')' or ']' or '}' && --depth == 0) return at + 1;
        }
        return text.Length;
    }
}
