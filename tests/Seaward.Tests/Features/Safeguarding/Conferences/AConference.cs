using Seaward.Platform;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Conferences;

/// <summary>Follows a worker through the pages of a meeting, up to where a test begins. Today is 10 November 2026.</summary>
internal static class AConference
{
    public static readonly (string, string)[] InTenDays =
    [
        ("Form.Kind", "Initial"), ("Form.Day", "2026-11-20"), ("Form.From", "10:00"), ("Form.Until", "11:30"), ("Form.Travel", "60"), ("Form.Place", "Quay House, first floor"),
        ("Form.CalledBy", "Children’s services, Harbour team"), ("Form.There", "Chair"), ("Form.There", "SocialWorker"), ("Form.Names[SocialWorker]", "Tegan"), ("Form.ToldOn", "2026-11-10"),
    ];

    public static readonly (string, string)[] TestTwiceAWeek =
    [
        ("Form.What", "A test twice a week at the clinic"), ("Form.Agency", "ChildrensServices"), ("Form.ByWhom", "Tegan"), ("Form.Kind", "Check"),
        ("Form.When.Days", "Tuesday"), ("Form.When.Days", "Thursday"), ("Form.When.Begin", "15:00"), ("Form.When.End", "15:30"), ("Form.When.Travel", "120"),
    ];

    public static readonly (string, string)[] ClubOnFridays = [("Form.What", "After-school club on Fridays"), ("Form.Agency", "School"), ("Form.Kind", "SheAsked"), ("Form.When.Hours", "0")];

    /// <summary>Written down, with what is changed instead; the page of it.</summary>
    public static async Task<Sheet> Planned(Visitor worker, RecordId woman, params (string Name, string Value)[] instead)
    {
        await Joined.Explained(worker, woman, "Yes, both", Joined.BothTicks);
        return await PlannedBefore(worker, woman, instead);
    }

    /// <summary>Nobody has explained to her yet what we do with an answer.</summary>
    public static async Task<Sheet> PlannedBefore(Visitor worker, RecordId woman, params (string Name, string Value)[] instead)
    {
        var fields = InTenDays.Where(f => instead.All(i => i.Name != f.Item1)).Concat(instead).ToArray();
        return await worker.Press(await worker.Read($"/people/{woman}/conferences/new"), "Keep it", fields);
    }

    public static async Task Signs(Visitor worker, string at, params string[] demands)
    {
        foreach (var demand in demands) await worker.Press(await worker.Read($"{at}/demands/{demand}"), "Put my name under it", ("View.Achievable", "AsItStands"));
    }

    public static async Task<string> Demands(Visitor worker, string at, (string, string)[] demand)
    {
        var after = await worker.Press(await worker.Read($"{at}/demands"), "Keep this demand", demand);
        return after.Page.QuerySelectorAll($"a[href^='{at}/demands/']").Last().GetAttribute("href")!.Split('/')[^1];
    }

    public static Task<Sheet> Answers(Visitor she, string at, string demand, string answer, string words = "", string instead = "") =>
        Then(she, she.Go("conference-answer", ("Conference", Id(at)), ("Demand", demand)), "Keep my answer", ("Answer", answer), ("Words", words), ("Instead", instead));

    public static Task<Sheet> Side(Visitor she, string at, string button, string words) =>
        Then(she, she.Go("conference-side", ("Conference", Id(at))), button, ("Side", words));

    public static string Id(string at) => at.Split('/')[2];

    private static async Task<Sheet> Then(Visitor she, Task<Sheet> on, string button, params (string, string)[] fields) => await she.Press(await on, button, fields);
}
