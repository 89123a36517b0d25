using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Reads <c>all</c>, <c>any</c>, <c>not</c>, <c>at-least</c>, <c>group</c>, <c>not-known</c>, a fact, or a fact with -under, -at-least, -is.</summary>
internal sealed partial class ConditionReader(FrameworkParts parts, FrameworkProblems problems, YamlMappingNode? groups)
{
    public static readonly string[] Endings = ["-under", "-at-least", "-is"];
    private const int Largest = 400;

    private readonly Dictionary<string, Condition?> known = [];
    private readonly Stack<string> open = [];
    private int size;

    public static bool Plain(string key) => PlainKey().IsMatch(key);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex PlainKey();

    public void ReadGroups()
    {
        if (groups is null) return;
        foreach (var name in groups.Children.Keys) Group(name);
    }

    public Condition? Read(YamlNode node)
    {
        size = 0;
        return One(node);
    }

    private Condition? One(YamlNode node)
    {
        if (++size > Largest) return Slip(node, "too-large");
        if (node is YamlScalarNode scalar) return Fact(node, scalar.Value ?? "", FactKind.YesNo) is { } yes ? new Condition.Yes(yes) : null;
        if (node is not YamlMappingNode { Children.Count: 1 } map) return Slip(node, "one-condition");
        var (key, value) = (map.Children.First().Key.Text(), map.Children.First().Value);
        return key switch
        {
            "all" => Parts(value) is { } all ? new Condition.All(all) : null,
            "any" => Parts(value) is { } any ? new Condition.Any(any) : null,
            "not" => One(value) is { } part ? new Condition.Not(part) : null,
            "at-least" => Several(value),
            "group" => Group(value),
            "not-known" => Known(value) is { } fact ? new Condition.Unknown(fact) : null,
            _ => Comparison(node, key ?? "", value),
        };
    }

    private List<Condition>? Parts(YamlNode node)
    {
        if (node is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            Slip(node, "empty", "");
            return null;
        }

        List<Condition?> read = [.. list.Children.Select(One)];
        return read.Contains(null) ? null : read.ConvertAll(part => part!);
    }

    private Condition? Several(YamlNode node)
    {
        if (node is not YamlMappingNode map || !Whole(map.At("count"), out var count) || map.At("of") is not { } of) return Slip(node, "count");
        if (Parts(of) is not { } all) return null;
        return count >= 1 && count <= all.Count ? new Condition.Several(count, all) : Slip(node, "count");
    }

    private Condition? Group(YamlNode node)
    {
        var name = node.Text() ?? "";
        if (open.Contains(name)) return Slip(node, "circle", string.Join(" → ", open.Reverse().Append(name)));
        if (known.TryGetValue(name, out var read)) return read is not null && (size += Size(read)) > Largest ? Slip(node, "too-large") : read;
        if (groups?.At(name) is not { } body) return Slip(node, "unknown-group", name);
        open.Push(name);
        var outside = size;
        size = 0;
        var condition = known[name] = One(body);
        size = outside + Math.Max(1, size);
        open.Pop();
        return condition;
    }

    private Condition? Comparison(YamlNode node, string key, YamlNode value)
    {
        var ending = Endings.FirstOrDefault(end => key.EndsWith(end, StringComparison.Ordinal));
        if (ending is null) return Slip(node, "unknown-condition", key);
        if (Fact(node, key[..^ending.Length], ending == "-is" ? FactKind.Choice : FactKind.Number) is not { } fact) return null;
        if (ending == "-is")
        {
            var choice = value.Text() ?? "";
            return parts.Fact(fact)!.Choices.Contains(choice) ? new Condition.Is(fact, choice) : Slip(value, "unknown-choice", choice);
        }

        if (!Whole(value, out var number)) return Slip(value, "not-a-number", key);
        return ending == "-under" ? new Condition.Under(fact, number) : new Condition.AtLeast(fact, number);
    }

    private string? Fact(YamlNode node, string key, FactKind kind)
    {
        var fact = parts.Fact(key);
        if (fact?.Kind == kind) return key;
        Slip(node, fact is null ? "unknown-fact" : "wrong-kind", key);
        return null;
    }

    private string? Known(YamlNode node)
    {
        if (parts.Fact(node.Text() ?? "") is { } fact) return fact.Key;
        Slip(node, "unknown-fact", node.Text() ?? "");
        return null;
    }

    private static bool Whole(YamlNode? node, out int number) =>
        int.TryParse(node.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static int Size(Condition condition) => 1 + condition.Inside.Sum(Size);

    private Condition? Slip(YamlNode node, string problem, params string[] values)
    {
        problems.Add(node.Line(), problem, values);
        return null;
    }
}
