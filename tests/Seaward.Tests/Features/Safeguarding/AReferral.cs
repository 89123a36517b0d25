using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding;

/// <summary>Follows a worker through the pages, in their words, up to where a test begins.</summary>
internal static class AReferral
{
    public static readonly (string, string)[] LeftAlone =
    [
        ("fact.child-left-alone.Answer", "yes"), ("fact.child-left-alone.What", "Nobody was at the gate at 3.15."),
        ("fact.child-left-alone.Who", "The school office"), ("fact.child-left-alone.When", "2026-11-09"),
        ("fact.left-child-age.Answer", "7"), ("fact.left-alone-times.Answer", "2"),
        ("fact.help-was-tried.Answer", "yes"), ("fact.help-was-tried.What", "The club was paid for."),
        ("fact.help-was-tried.Who", "Carys"), ("fact.help-was-tried.When", "2026-11-02"),
    ];

    public static (string, string)[] Around(Staff colleague) =>
    [
        ("Away", "She was with a teacher both times."), ("Else", "Us. We moved her meeting to 2.45."), ("Help", "The club begins on Monday."),
        ("Feel", "I was uneasy on Monday"),
        ("grown-up.0.Who", "Wren"), ("grown-up.0.Is", "mother"), ("grown-up.1.Is", "father"), ("grown-up.0.WhatHappened", "With us. The bus was off."), ("grown-up.0.WhatWouldHelp", "Ten o’clock."),
        ("grown-up.1.Who", "Dan"), ("grown-up.1.WhyNotAsked", "He is at sea until Friday."),
        ("HarmActing", "She stops coming."), ("LessActing", "She reads it first."), ("HarmNot", "He waits alone again."), ("LessNot", "The club."),
        ("Colleague", colleague.Id.ToString()), ("ColleagueSaid", "I would want the meeting moved first."),
    ];

    /// <summary>It was explained to her first; before that the page asks less.</summary>
    public static async Task<Sheet> Think(Visitor worker, RecordId woman)
    {
        await Joined.Explained(worker, woman, "Yes, both", Joined.BothTicks);
        return await worker.Read($"/people/{woman}/think");
    }

    public static async Task<Sheet> Decide(Visitor carys, RecordId wren, Staff colleague, params (string, string)[] more)
    {
        var think = await Think(carys, wren);
        return await carys.Press(think, "Carry on", [.. LeftAlone, .. Around(colleague), ("Way", "Refer"), .. more]);
    }

    public static readonly (string, string)[] OurWords =
    [
        ("To", "Children’s services, Harbour team"), ("About", "Wren Hale, born 4 March 1994\nHer son Finn, 7"), ("Ask", "Meet her, to offer Friday care"),
        ("Text", "On Monday her son waited at school until 4.05. His school says he is well."),
    ];

    /// <summary>She gave two ways: her number, and a place to see her.</summary>
    public static Task<Sheet> Reachable(Visitor carys, RecordId wren) => Reach(carys, wren, ("Reach.Ways", "Ring"), ("Reach.Ways", "Visit"), ("Reach.Phone", "07700 900123"), ("Reach.Address", "The library"));

    public static async Task<Sheet> Reach(Visitor carys, RecordId wren, params (string, string)[] how) => await carys.Press(await carys.Read($"/people/{wren}/reach"), "Keep this", how);

    /// <summary>Decided, written, told: she has not answered yet.</summary>
    public static async Task<(string At, Sheet Together)> Told(Visitor carys, RecordId wren, Staff colleague)
    {
        var notice = await Decide(carys, wren, colleague);
        var together = await carys.Press(notice, "She has been told", [.. OurWords, ("How", "InPerson")]);
        return (notice.Path.Replace("/notice", "", StringComparison.Ordinal), together);
    }
}
