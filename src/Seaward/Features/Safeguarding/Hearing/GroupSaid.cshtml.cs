using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>What the women's group sent back and waits for an answer; and who was asked about the figures. (Y18, Y19)</summary>
[Authorize(Policy = May.AnswerTheGroup)]
public sealed class GroupSaidPage(CareDb db, AnswerWhatWasSaid answer, SayWhoWasAsked asked, Releases releases, ServiceClock clock) : PageModel
{
    private const int Months = 12;

    [BindProperty] public Guid? Said { get; set; }
    [BindProperty] public Dictionary<string, string?> Replies { get; set; } = [];
    [BindProperty] public AskedTyped Asked { get; set; } = new();

    public IReadOnlyList<GroupSaid> Waiting { get; private set; } = [];
    /// <summary>Versions that the group sent back; they are answered where they are written.</summary>
    public IReadOnlyList<WasSentBack> SentBack { get; private set; } = [];

    public IReadOnlyList<GroupSaid> Answered { get; private set; } = [];
    public IReadOnlyList<Month> NotSaid { get; private set; } = [];

    public string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public string Due(GroupSaid said) => Day(said.At.AddDays(HearingRules.AnswerWithinDays));

    public bool Late(GroupSaid said) => said.At.AddDays(HearingRules.AnswerWithinDays) < clock.Now;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await Done(!ModelState.IsValid || Said is not { } id ? Outcome.Refused("form.unreadable") : Beside(id, await answer.Do(id, Replies.GetValueOrDefault(id.ToString()), ct)), ct);

    public async Task<IActionResult> OnPostAskedAsync(CancellationToken ct) => await Done(await asked.Do(Asked, ct), ct);

    private static Outcome Beside(Guid id, Outcome outcome) => outcome.Field is null ? outcome : Outcome.RefusedAt($"Replies[{id}]", outcome.Key!, [.. outcome.Values]);

    private async Task<IActionResult> Done(Outcome outcome, CancellationToken ct)
    {
        if (outcome.Succeeded) return Redirect("/group-said");
        this.Explain(outcome);
        return await Show(ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var all = await db.WhatTheGroupSaid(ct);
        SentBack = await db.SentBack(ct);
        Waiting = [.. all.Where(s => s is { Agreed: false, ReplyAt: null }).OrderBy(s => s.At)];
        Answered = [.. all.Where(s => s.ReplyAt is not null).Take(10)];
        List<Month> none = [];
        foreach (var release in await releases.Latest(Months, ct))
            if (await db.AskedAbout(release.Month.ToString(), ct) is null) none.Add(release.Month);
        NotSaid = none;
        return Page();
    }
}
