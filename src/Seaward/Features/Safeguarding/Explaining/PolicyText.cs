namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>One promise: a heading, what it means, and what happens when it is not kept or does not hold.</summary>
public sealed record Promise(string Heading, IReadOnlyList<string> Lines, Promise? Exception);

/// <summary>The plain shape in which a version's text is stored whole: "# heading", lines, "~ exception", "~~ its lines".</summary>
public static class PolicyText
{
    public static IReadOnlyList<Promise> Read(string text) =>
        [.. text.Split("\n# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    // The page numbers them itself, in the same order.
    private static string WithoutNumber(string heading) =>
        heading.TrimStart([.. "0123456789"]) is ['.', ' ', .. var name] ? name : heading;

    private static Promise One(string part)
    {
        var lines = part.TrimStart('#', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var plain = lines.Skip(1).Where(l => l[0] != '~');
        var exception = lines.FirstOrDefault(l => l.StartsWith("~ ", StringComparison.Ordinal));
        var more = lines.Where(l => l.StartsWith("~~ ", StringComparison.Ordinal)).Select(l => l[3..]);
        return new(WithoutNumber(lines[0]), [.. plain], exception is null ? null : new(exception[2..], [.. more], null));
    }
}
