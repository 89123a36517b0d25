using System.Globalization;
using System.Text;

namespace Seaward.Language.Rules;

/// <summary>
/// Reads JSON with comments and trailing commas into nodes that know their lines. The platform's reader counts no lines of what is well
/// formed, and the tool would wait for it longer than for everything else.
/// </summary>
internal sealed class JsonText(string text, string file)
{
    private const int Deepest = 16;

    private readonly string _text = text;
    private readonly StringBuilder _built = new();
    private int _at;
    private int _line = 1;
    private int _depth;

    public static Node Read(string text, string file)
    {
        var json = new JsonText(text.StartsWith('\ufeff') ? text[1..] : text, file);
        var root = json.Value();
        json.Skip();
        return json._at == json._text.Length ? root : throw json.Wrong("something follows the end");
    }

    private Node Value()
    {
        Skip();
        if (++_depth > Deepest) throw Wrong("it is nested too deeply");
        var line = _line;
        var node = Peek() switch
        {
            '{' => new Node { Line = line, Members = Members() },
            '[' => new Node { Line = line, Items = Items() },
            '"' => new Node { Line = line, Text = Quoted() },
            _ => Bare(),
        };
        _depth--;
        return node;
    }

    private List<Member> Members()
    {
        var members = new List<Member>();
        for (_at++; !Ends('}'); Comma('}'))
        {
            if (Peek() != '"') throw Wrong("a name in double quotation marks belongs here");
            var name = Quoted();
            Skip();
            if (Peek() != ':') throw Wrong("a colon belongs here");
            _at++;
            members.Add(new(name, Value()));
        }
        return members;
    }

    private List<Node> Items()
    {
        var items = new List<Node>();
        for (_at++; !Ends(']'); Comma(']')) items.Add(Value());
        return items;
    }

    private bool Ends(char close)
    {
        Skip();
        if (Peek() != close) return false;
        _at++;
        return true;
    }

    private void Comma(char close)
    {
        Skip();
        if (Peek() == ',') _at++;
        else if (Peek() != close) throw Wrong($"a comma or '{close}' belongs here");
    }

    // Numbers, true, false and null mean nothing in a rule file; whoever asks for a text finds none.
    private Node Bare()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.')) _at++;
        var word = _text.AsSpan(from, _at - from);
        if (word is "true" or "false" or "null" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return new() { Line = _line };
        throw Wrong("a value belongs here");
    }

    private string Quoted()
    {
        var from = ++_at;
        while (Peek() is not ('"' or '\\')) Next();
        if (Peek() == '"') return _text[from.._at++];
        _built.Clear().Append(_text, from, _at - from);
        for (; Peek() != '"'; Next())
        {
            if (Peek() == '\\') Escaped();
            else _built.Append(_text[_at]);
        }
        _at++;
        return _built.ToString();
    }

    private void Escaped()
    {
        _at++;
        var one = Peek();
        if (one == 'u' && _at + 4 < _text.Length && ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _built.Append((char)code);
            _at += 4;
            return;
        }
        var known = "\"\\/bfnrt".IndexOf(one, StringComparison.Ordinal);
        if (known < 0) throw Wrong($"'\\{one}' means nothing");
        _built.Append("\"\\/\b\f\n\r\t"[known]);
    }

    private void Next()
    {
        if (_text[_at] is '\n' or '\r') throw Wrong("a text has no closing quotation mark");
        _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw Wrong("it ends too early");

    private void Skip()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\n') _line++;
            else if (_text[_at] == '/') Comment();
            else if (_text[_at] is not (' ' or '\t' or '\r')) return;
        }
    }

    private void Comment()
    {
        var open = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        if (open is not ('/' or '*')) throw Wrong("a comment begins with // or /*");
        var end = open == '/' ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && open == '*') throw Wrong("a comment has no end");
        if (end < 0) end = _text.Length;
        for (; _at < end; _at++) if (_text[_at] == '\n') _line++;
        if (open == '*') _at++;
        else _at--;
    }

    private RuleFileException Wrong(string why) => new($"{file}:{_line}: this is not JSON: {why}");
}
