using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Hearing;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What waits for a word of the women's group, since when and until when; and what it said before.</summary>
[Authorize(Policy = May.SignForTheGroup)]
public sealed class GroupHomePage(CareDb db, StaffNames names, NameList called, ServiceClock clock) : PageModel
{
    public IReadOnlyList<(Proposal What, string From)> Waiting { get; private set; } = [];
    public IReadOnlyList<(GroupAnswer Said, ProposalKind Kind, string By)> Said { get; private set; } = [];
    public int NamesToLookAt { get; private set; }
    public string Name => User.Identity?.Name ?? "";

    public bool Late(Proposal one) => one.AnswerBy < clock.Today;

    public string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        List<(Proposal, string)> waiting = [];
        foreach (var one in (await db.WaitingForTheGroup(ct)).OrderByDescending(p => p.AnswerBy is not null)) waiting.Add((one, await names.Of(one.LeadBy, ct)));
        Waiting = waiting;
        var before = await (from said in db.Set<GroupAnswer>().AsNoTracking()
                            join what in db.Set<Proposal>() on said.Proposal equals what.Id
                            orderby said.At descending
                            select new { said, what.Kind }).Take(20).ToListAsync(ct);
        List<(GroupAnswer, ProposalKind, string)> list = [];
        foreach (var one in before) list.Add((one.said, one.Kind, await names.Of(one.said.By, ct)));
        Said = list;
        NamesToLookAt = NamesPage.Stand(await called.Names(ct), await db.WhatTheGroupSaid(ct)).Count(n => n.Stands is NameStands.NotLooked or NameStands.ReadsOtherwise);
    }
}
