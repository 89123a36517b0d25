using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The text as nodes with their lines. Anchors, aliases, odd depth and great length are refused before a node is made.</summary>
internal static class PolicyYaml
{
    private const int Longest = 256 * 1024;
    private const int Deepest = 24;

    public static YamlMappingNode? Load(string text, FrameworkProblems problems)
    {
        if (text.Length > Longest) return Refuse(problems, 1, "too-long");
        var line = 1;
        try
        {
            if (Odd(text, ref line)) return Refuse(problems, line, "too-clever");
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [_, var second, ..]) return Refuse(problems, (int)second.RootNode.Start.Line, "two-documents");
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            return Refuse(problems, 1, "not-a-list");
        }
        catch (YamlException problem)
        {
            return NotYaml(text, problems, (int)problem.Start.Line);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser has no exception of its own for some broken text; the last line it understood is near enough.
            return NotYaml(text, problems, line);
        }
    }

    public static int Line(this YamlNode node) => (int)node.Start.Line;

    public static string? Text(this YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static YamlNode? At(this YamlMappingNode map, string name) =>
        map.Children.FirstOrDefault(pair => pair.Key.Text() == name).Value;

    public static string? TextAt(this YamlMappingNode map, string name) => map.At(name).Text();

    private static bool Odd(string text, ref int line)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            line = (int)parser.Current!.Start.Line;
            depth += parser.Current.NestingIncrease;
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } || depth > Deepest) return true;
        }

        return false;
    }

    // The parser stops at a tab long before or after it; the tab is what to look at.
    private static YamlMappingNode? NotYaml(string text, FrameworkProblems problems, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var tab = Array.FindIndex(lines, each => each.TrimStart(' ').StartsWith('\t') && each.Trim().Length > 0);
        return tab < 0 ? Refuse(problems, line, "not-yaml") : Refuse(problems, tab + 1, "tab");
    }

    private static YamlMappingNode? Refuse(FrameworkProblems problems, int line, string key)
    {
        problems.Add(Math.Max(1, line), key);
        return null;
    }
}
