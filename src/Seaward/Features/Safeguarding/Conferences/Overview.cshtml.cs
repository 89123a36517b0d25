using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Where the meeting stands: what is known, what is asked of her, her side, the day, the pack. (W16)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class ConferenceOverviewPage(ConferenceDesk desk, PrepareConference prepare, HerSideOfIt hers, AfterConference after, StaffNames names) : ConferencePage(desk)
{
    [BindProperty] public string? ToldOn { get; set; }
    [BindProperty] public string? Side { get; set; }
    [BindProperty] public bool Childcare { get; set; }
    [BindProperty] public bool Travel { get; set; }
    [BindProperty] public bool Company { get; set; }
    [BindProperty] public string? ThatDay { get; set; }
    [BindProperty] public string? OurHelp { get; set; }
    [BindProperty] public string? Against { get; set; }
    [BindProperty] public string? Reply { get; set; }
    [BindProperty] public string? Which { get; set; }

    public string ToldBy { get; private set; } = "";
    public string TypedBy { get; private set; } = "";
    public string At => $"/conferences/{Conference.Id}";
    public Dictionary<StaffId, string> Names { get; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostToldAsync(Guid id, CancellationToken ct) => Do(id, o => Unread(ToldOn, "ToldOn") ?? prepare.Tell(o, Typed.Day(ToldOn), ct), ct);

    public Task<IActionResult> OnPostSideAsync(Guid id, [FromForm(Name = "do")] string? act, CancellationToken ct) => Do(id, o => act switch
    {
        "right" => hers.Say(o, Side, ct),
        "nothing" => hers.SayNothing(o, Side, ct),
        "keep" => hers.Keep(o, Side, ct),
        _ => Task.FromResult(Outcome.Refused("conference.side.pick")),
    }, ct, writesOver: true);

    public Task<IActionResult> OnPostDayAsync(Guid id, CancellationToken ct) => Do(id, o => hers.AskHelp(o, Childcare, Travel, Company, ThatDay, ct), ct, writesOver: true);

    public Task<IActionResult> OnPostHelpAsync(Guid id, CancellationToken ct) => Do(id, o => prepare.OfferHelp(o, OurHelp, ct), ct, writesOver: true);

    public Task<IActionResult> OnPostReadyAsync(Guid id, CancellationToken ct) => Do(id, o => prepare.MakeReady(o, ct), ct);

    public Task<IActionResult> OnPostCallOffAsync(Guid id, CancellationToken ct) => Do(id, o => prepare.CallOff(o, ct), ct);

    public Task<IActionResult> OnPostAgainstAsync(Guid id, CancellationToken ct) => Do(id, o => after.Object(o, Against, null, ct), ct);

    public Task<IActionResult> OnPostReplyAsync(Guid id, CancellationToken ct) => Do(id, o => after.Reply(o, Guid.TryParse(Which, out var which) ? which : Guid.Empty, Reply, ct), ct);

    protected override async Task Fill(CancellationToken ct)
    {
        (ToldBy, TypedBy) = (await names.Of(Conference.ToldBy, ct), await names.Of(Conference.HerSideTypedBy, ct));
        foreach (var who in Opened.Objections.SelectMany(o => new[] { o.SaidBy, o.AnsweredBy }).Concat(Opened.Demands.Select(d => d.SignedBy)).OfType<StaffId>().Distinct())
            Names[who] = await names.Of(who, ct);
    }

    private Task<IActionResult> Do(Guid id, Func<OpenConference, Task<Outcome>> act, CancellationToken ct, bool writesOver = false) => Act(id, act, $"/conferences/{id}", ct, writesOver);

    private static Task<Outcome>? Unread(string? day, string field) =>
        string.IsNullOrWhiteSpace(day) || Typed.Day(day) is not null ? null : Task.FromResult(Outcome.RefusedAt(field, "form.no-such-day"));
}
