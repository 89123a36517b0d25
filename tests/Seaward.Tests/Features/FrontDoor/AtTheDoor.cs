using System.Text.RegularExpressions;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

/// <summary>What anyone does at the front door, in one line each.</summary>
internal static partial class AtTheDoor
{
    public static async Task<(Sheet Sheet, string Number)> Asks(this Visitor she, string question)
    {
        var sent = await she.Press(await she.Go("ask"), "Send it", ("Text", question));
        return (sent, Digits(sent));
    }

    public static string Digits(Sheet sheet) =>
        string.Concat(sheet.Page.QuerySelectorAll(".giftcard .digits span").Select(four => four.TextContent));

    public static async Task<Sheet> OpensWith(this Visitor she, string number) =>
        await she.Press(await she.Go("number"), "Open", ("Typed", number));

    public static async Task Answers(this Visitor worker, string answer)
    {
        var queue = await worker.Read("/questions");
        var first = queue.Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        await worker.Press(await worker.Read(first), "Send the answer", ("Text", answer));
    }

    /// <summary>A page without what differs from one making of it to the next.</summary>
    public static string Same(this Sheet sheet, string typed) =>
        FormId().Replace(sheet.Html, "").Replace(typed, "", StringComparison.Ordinal);

    [GeneratedRegex("name=\"form\" value=\"[^\"]*\"")]
    private static partial Regex FormId();
}
