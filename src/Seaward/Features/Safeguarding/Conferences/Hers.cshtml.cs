using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What it is, who will be there, her rights, what she is asked and what she said to it; afterwards what was decided. (M26)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersConferencePage(HersConference mine, ConferenceDesk desk, StaffNames names, ServiceIdentity service) : HersPage(mine, desk)
{
    private readonly HersConference mine = mine;

    public IReadOnlyList<Conference> Others { get; private set; } = [];
    public string Worker { get; private set; } = "";
    public string Phone => service.Phone;
    public Dictionary<StaffId, string> Names { get; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task Fill(CancellationToken ct)
    {
        Others = await mine.Others(Opened!, ct);
        Worker = await names.Of(Opened!.Conference.ToldBy, ct);
        foreach (var who in Opened.Demands.SelectMany(d => new[] { d.SignedBy, d.AnswerTypedBy }).Append(Opened.Conference.HerSideTypedBy).Concat(Opened.Objections.Select(o => o.AnsweredBy)).OfType<StaffId>().Distinct()) Names[who] = await names.Of(who, ct);
    }
}
