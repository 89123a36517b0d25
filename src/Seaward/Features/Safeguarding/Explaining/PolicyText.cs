using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>One promise: a heading, what it means, and what happens when it is not kept or does not hold.</summary>
public sealed record Promise(string Heading, IReadOnlyList<string> Lines, Promise? Exception);

/// <summary>The plain shape in which a version's text is stored whole: "# heading", lines, "~ exception", "~~ its lines".</summary>
public static class PolicyText
{
    public static IReadOnlyList<Promise> Read(string text) =>
        [.. text.Split("\n# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    /// <summary>What cannot be read as promises, by its line; and a version that says what the newest one says.</summary>
    public static IEnumerable<Outcome> Wrong(Proposed says, PolicyVersion? newest)
    {
        if (WrongLine(says.Text) is { } line) yield return Outcome.RefusedAt("Text", "publish.problem.shape", line);
        if (WrongLine(says.Terms) is { } other) yield return Outcome.RefusedAt("Terms", "publish.problem.shape", other);
        if (newest is not null && newest.Plain.Trim() == says.Text && newest.Policy.Trim() == says.Terms) yield return Outcome.RefusedAt("Text", "publish.problem.same");
    }

    /// <summary>The first line that no reader would ever see, or a heading without a promise.</summary>
    public static int? WrongLine(string text)
    {
        var lines = text.Split('\n');
        var (heading, said, exception) = (false, 0, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0) continue;
            if (line.StartsWith('#'))
            {
                if ((heading && said == 0) || !lines[i].StartsWith("# ", StringComparison.Ordinal)) return i + 1;
                (heading, said, exception) = (true, 0, false);
            }
            else if (!heading) return i + 1;
            else if (!line.StartsWith('~')) said++;
            else if (line.StartsWith("~ ", StringComparison.Ordinal) && !exception) exception = true;
            else if (!line.StartsWith("~~ ", StringComparison.Ordinal) || !exception) return i + 1;
        }
        return heading && said == 0 ? lines.Length : null;
    }

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
