using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Seaward.Language;

namespace Seaward.Features.KindWords;

/// <summary>One thing the group was asked about, as the checker needs it.</summary>
public sealed record WordRule(Guid Id, ProposalKind Kind, string Terms, string Instead, string Why, Severity Severity, string Speaks, string Quiet)
{
    public const string Own = "group-";

    /// <summary>The rule's name in the checker; of a rule to be left alone, that rule's.</summary>
    public string RuleId => Kind is ProposalKind.LeaveAlone ? Terms : Own + Id.ToString("N")[..12];
}

/// <summary>Lays what the women's group agreed over the rules that come with the checker.</summary>
public static partial class OverlayRules
{
    private const string File = "ours", Source = "group";

    // Read by our own reader, never by a page.
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is agreed, over what comes with the checker. A line that a newer checker cannot read is left out, and nothing else is.</summary>
    public static RuleBook Over(IReadOnlyList<WordRule> agreed)
    {
        var read = Readable(agreed);
        return read.Count == 0 ? RuleBook.British : RuleBook.BritishWith(File, Json(read));
    }

    /// <summary>What the checker has to say to a new line: the field, the words key and what it is about; nothing when it reads and does what it says.</summary>
    public static (string Field, string Key, string Said)? Wrong(WordRule rule, IReadOnlyList<WordRule> agreed)
    {
        IReadOnlyList<WordRule> all = [.. Readable(agreed), rule];
        if (Problem(all) is { } problem) return ("Terms", "kind.wrong.unread", problem);
        if (rule.Kind is ProposalKind.LeaveAlone) return null;
        var checker = new Checker(RuleBook.BritishWith(File, Json(all)));
        bool Speaks(string sentence) => checker.Check(sentence).Any(found => found.RuleId == rule.RuleId);
        if (Lines(rule.Speaks).FirstOrDefault(sentence => !Speaks(sentence)) is { } silent) return ("Speaks", "kind.wrong.silent", silent);
        return Lines(rule.Quiet).FirstOrDefault(Speaks) is { } loud ? ("Quiet", "kind.wrong.loud", loud) : null;
    }

    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<WordRule> Readable(IReadOnlyList<WordRule> agreed)
    {
        if (agreed.Count == 0 || Problem(agreed) is null) return agreed;
        var read = new List<WordRule>();
        foreach (var rule in agreed)
            if (Problem([.. read, rule]) is null) read.Add(rule);
        return read;
    }

    private static string? Problem(IReadOnlyList<WordRule> rules)
    {
        try
        {
            RuleBook.BritishWith(File, Json(rules));
            return null;
        }
        catch (RuleFileException wrong)
        {
            return Place().Replace(wrong.Problems.Count > 0 ? wrong.Problems[0] : wrong.Message, "");
        }
    }

    private static string Json(IReadOnlyList<WordRule> rules)
    {
        var alone = rules.Where(rule => rule.Kind is ProposalKind.LeaveAlone).Select(rule => rule.Terms).ToHashSet(StringComparer.Ordinal);
        return JsonSerializer.Serialize(new
        {
            sources = new Dictionary<string, string> { [Source] = Source },
            rules = rules.Where(rule => rule.Kind is ProposalKind.Find && !alone.Contains(rule.RuleId)).Select(Written),
            removed = alone.Where(id => RuleBook.British.Rules.Any(rule => rule.Id == id)),
        }, Plainly);
    }

    private static object Written(WordRule rule) => new
    {
        id = rule.RuleId,
        severity = rule.Severity.ToString().ToLowerInvariant(),
        terms = Lines(rule.Terms),
        instead = Lines(rule.Instead),
        why = rule.Why,
        source = Source,
        @catch = Lines(rule.Speaks),
        leave = Lines(rule.Quiet),
    };

    [GeneratedRegex(@"^[^:]*:\d+: (?:rule '[^']*': )?")]
    private static partial Regex Place();
}
