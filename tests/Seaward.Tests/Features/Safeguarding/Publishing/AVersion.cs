using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Publishing;

/// <summary>The next version, up to where a test begins.</summary>
internal static class AVersion
{
    public const string Sign = "Sign it, and pass it to the women’s group", Page = "/safeguarding/versions/next", List = "/safeguarding/list", Danger = "/safeguarding/list/danger";

    public static readonly (string, string)[] Made =
    [
        ("Form.UsingNow", "3"), ("Form.UsingNowNames", "Jo, Bee"), ("Form.InTreatment", "2"), ("Form.InThePast", "1"), ("Form.InThePastNames", "Marsha"),
        ("Form.Changed", "“Concern” went out. They wanted to know who reads the letter."), ("Form.From", "2026-11-20"),
    ];

    public static readonly (string, string)[] Whole =
        [("Form.Text", "# You read it first\nAlways, and at your own table if you like."), ("Form.Terms", "# All of it\nNothing goes without you."), .. Made];

    /// <summary>The same with something else in some fields.</summary>
    public static (string, string)[] But(this (string Name, string)[] fields, params (string Name, string)[] others) =>
        [.. fields.Where(f => others.All(o => o.Name != f.Name)), .. others];

    /// <summary>The shipped list with another line about danger, its fact and its sentences.</summary>
    public static string WithDanger => With("3",
        "  - { key: child-in-water-now, kind: yes-no, needs: [] }", "  - { id: child-in-water, clause: 60, level: danger, response: act-now, when: child-in-water-now }",
        "  trigger.child-in-water.says: A child is in deep water now.", "  fact.child-in-water-now.asks: Is a child in deep water right now?", "  fact.child-in-water-now.label: A child in deep water now");

    /// <summary>The shipped list, stricter about one thing: a child left at night.</summary>
    public static string WithNight => With("3",
        "  - { key: child-left-at-night, kind: yes-no, needs: [who, when] }", "  - { id: child-left-at-night-line, clause: 61, level: in-need, response: refer, when: { all: [child-left-alone, child-left-at-night] } }",
        "  trigger.child-left-at-night-line.says: A child was left alone through the night.", "  fact.child-left-at-night.asks: Was it through the night?", "  fact.child-left-at-night.label: Through the night");

    public static string With(string version, string fact, string line, params string[] words) => Framework.ShippedText().ReplaceLineEndings("\n")
        .Replace("\nversion: 2\n", $"\nversion: {version}\n", StringComparison.Ordinal)
        .Replace("\n  # Never a reason on their own", $"\n{fact}\n\n  # Never a reason on their own", StringComparison.Ordinal)
        .Replace("\nnever-on-their-own:\n", $"\n{line}\n\nnever-on-their-own:\n", StringComparison.Ordinal).TrimEnd()
        + (words.Length == 0 ? "\n" : $"\n\nwords:\n{string.Join('\n', words)}\n");

    public static async Task<Visitor> Lead(ASeaward seaward, string name = "Gwen") => await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, name, "Elsewhere"));

    public static async Task<Visitor> Group(ASeaward seaward, string name = "Faye") => await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, name, "Elsewhere"));

    public static async Task<Sheet> PassOn(Visitor lead, string page, params (string, string)[] fields) => await lead.Press(await lead.Read(page), Sign, fields);

    /// <summary>What waits for the group, opened.</summary>
    public static async Task<Sheet> Opened(Visitor group) =>
        await group.Read((await group.Read("/group")).Page.QuerySelector("main a[href^='/group/']")!.GetAttribute("href")!);

    public static async Task Published(Visitor lead, Visitor group, string page, params (string, string)[] fields)
    {
        await PassOn(lead, page, fields);
        var home = await group.Press(await Opened(group), "Sign it");
        Assert.True(home.Says("Nothing waits for you now."), home.Text);
    }
}
