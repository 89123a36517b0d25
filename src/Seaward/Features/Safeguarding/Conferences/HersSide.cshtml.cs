using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Her side in her words, the day itself, and what she has against a decision or a date. (M26, W5)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersSidePage(HersConference mine, ConferenceDesk desk, HerSideOfIt hers, AfterConference after) : HersPage(mine, desk)
{
    [BindProperty(SupportsGet = true)] public string? Side { get; set; }
    [BindProperty(SupportsGet = true)] public bool Childcare { get; set; }
    [BindProperty(SupportsGet = true)] public bool Travel { get; set; }
    [BindProperty(SupportsGet = true)] public bool Company { get; set; }
    [BindProperty(SupportsGet = true)] public string? ThatDay { get; set; }
    [BindProperty(SupportsGet = true)] public string? Against { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Step { get; set; }

    public StepRead? About => Step is { } id ? Opened?.Way.FirstOrDefault(s => s.Row.Id == id) : null;
    public bool MayPrepare => ConferenceRules.Next(Opened!.Conference.State, ConferenceAct.HerSide) is not null;
    public bool MayObject => About is not null || ConferenceRules.Next(Opened!.Conference.State, ConferenceAct.Object) is not null;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public Task<IActionResult> OnPostSideAsync(string? say, CancellationToken ct) => Act(opened => say switch
    {
        "Keep" => hers.Keep(opened, Side, ct),
        "Right" => hers.Say(opened, Side, ct),
        "Nothing" => hers.SayNothing(opened, Side, ct),
        _ => Task.FromResult(Outcome.Refused("conference.side.pick")),
    }, say == "Keep" ? "conference.hers.kept" : "conference.hers.said", ct);

    public Task<IActionResult> OnPostDayAsync(CancellationToken ct) => Act(opened => hers.AskHelp(opened, Childcare, Travel, Company, ThatDay, ct), "conference.hers.day-asked", ct);

    public Task<IActionResult> OnPostObjectAsync(CancellationToken ct) => Act(opened => after.Object(opened, Against, Step, ct), "conference.hers.objected", ct, writesOver: false);

    protected override Task Fill(CancellationToken ct)
    {
        var (conference, asked) = (Opened!.Conference, HttpContext.Request.Query["handler"] == "day");
        Side ??= Opened.HerSide;
        if (asked) return Task.CompletedTask;
        (Childcare, Travel, Company, ThatDay) = (conference.WantsChildcare, conference.WantsTravel, conference.WantsCompany, ThatDay ?? Opened.ThatDay);
        return Task.CompletedTask;
    }
}
