using Seaward.Platform;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Joining;

/// <summary>The steps of joining as a worker makes them, in the words on the buttons.</summary>
internal static class Joined
{
    public const string TheQuestion = "What would make this week easier?";

    public static async Task<RecordId> StartedAt(Visitor worker, string name = "Wren")
    {
        var page = await worker.Press(await worker.Read("/people/start"), "Start her page", ("Name", name), ("Reach.Ways", "Ring"), ("Reach.Hours", "ten till two"));
        return new(Guid.Parse(page.Path.Split('/')[2]));
    }

    public static async Task<Sheet> SheSays(Visitor worker, RecordId her, string answer, string words = "") =>
        await worker.Press(await worker.Read($"/people/{her}/explain"), "Keep her answer", ("Answer", answer), ("HerWords", words));

    public static async Task<Sheet> Explained(Visitor worker, RecordId her, string button = "Yes, both", params (string, string)[] more) =>
        await worker.Press(await worker.Read($"/people/{her}/explain"), button,
            [("Form.Language", "English"), ("Form.Minutes", "25"), ("Form.HowGiven", "Paper"), .. more]);

    public static readonly (string, string)[] BothTicks = [("GotTheCopies", "true"), ("WasExplained", "true")];

    public static async Task<Sheet> InTheRoom(Visitor worker, RecordId her, string topic, params string[] who) =>
        await worker.Press(await worker.Read($"/people/{her}/talk/{topic}"), "Go on", [.. who.Select(w => ("Form.Room", w))]);
}
