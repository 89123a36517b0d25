using System.Globalization;
using System.Text;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A decision as lines for a terminal. What came from a file is shown, never obeyed.</summary>
internal static class DecideText
{
    public static string Say(Phrasebook book, string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, book.Find(key, Phrasebook.Home).Text, [.. values.Select(value => value is string text ? Shown(text) : value)]);

    public static string Of(Decision decision, IReadOnlyList<Unanswered> open, Phrasebook book, Framework framework)
    {
        List<string> lines =
        [
            $"{decision.Response.Word()}: {Say(book, $"response.{decision.Response.Word()}.does")}",
            Say(book, $"response.{decision.Response.Word()}.told"),
            Say(book, $"response.{decision.Response.Word()}.her-first"),
        ];
        if (decision.Limit != Limit.None) lines.Add(Limited(decision.Limit, book));
        lines.AddRange(decision.Reasons.Select(reason => $"{Shown(reason.Clause)}. {Sentence(reason, book, framework)}"));
        if (decision.Response > Response.EarlyHelpOffer && decision.Offers.Count > 0)
        {
            lines.Add(Say(book, "decide.offers"));
            lines.AddRange(decision.Offers.Select(offer => $"{Shown(offer.Clause)}. {Sentence(offer, book, framework)}"));
        }

        lines.AddRange(open.Select(one => Say(book, "decide.ask", Asks(one, book, framework), one.Word(), one.Then.Response.Word(), one.Then.Clause)));
        lines.Add(Say(book, "decide.version", decision.Version, decision.Level));
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>Letters that steer a terminal, or turn the line round, as their numbers.</summary>
    public static string Shown(string text)
    {
        if (!text.Any(Steers)) return text;
        var shown = new StringBuilder();
        foreach (var c in text) _ = Steers(c) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : shown.Append(c);
        return shown.ToString();
    }

    private static bool Steers(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Limited(Limit limit, Phrasebook book) =>
        limit.WorkingDays > 1 ? Say(book, "limit.working-days", limit.WorkingDays) : Say(book, $"limit.{limit.Word}");

    private static string Asks(Unanswered one, Phrasebook book, Framework framework) => Own($"fact.{one.Fact}.asks", one.Fact, book, framework);

    private static string Sentence(Reason reason, Phrasebook book, Framework framework) => Own($"trigger.{reason.Trigger}.says", reason.Trigger, book, framework);

    // A line added by a local list has its sentence with that list, not in the program.
    private static string Own(string key, string otherwise, Phrasebook book, Framework framework) =>
        framework.Words.TryGetValue(key, out var says) ? Shown(says) : book.Has(key) ? Say(book, key) : otherwise;
}
