using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>One thing she is asked to do, and four answers that weigh the same. (M26)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersAnswerPage(HersConference mine, ConferenceDesk desk, HerSideOfIt hers) : HersPage(mine, desk)
{
    [BindProperty(SupportsGet = true)] public Guid Demand { get; set; }
    [BindProperty(SupportsGet = true)] public string? Answer { get; set; }
    [BindProperty(SupportsGet = true)] public string? Words { get; set; }
    [BindProperty(SupportsGet = true)] public string? Instead { get; set; }

    public DemandRead? Read => Row is { } row ? Opened!.Read(row) : null;

    protected override bool Fits => Row is not null;
    protected override int TurnNow => Row!.Turn;

    private Demand? Row => Opened?.Demand(Demand);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public Task<IActionResult> OnPostSayAsync(CancellationToken ct) => Act(opened => hers.Answer(opened, Row!, Answer, Words, Instead, ct), "conference.hers.answered", ct);

    protected override Task Fill(CancellationToken ct)
    {
        (Answer, Words, Instead) = (Answer ?? Row!.Answer?.ToString(), Words ?? Read!.Answer, Instead ?? Read!.Instead);
        return Task.CompletedTask;
    }
}
