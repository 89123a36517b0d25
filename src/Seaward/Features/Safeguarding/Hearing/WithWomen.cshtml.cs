using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Indicators;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>What women agreed to, what they sent back and what was answered, and who was asked; for anyone. (Y18, Y19, Y34)</summary>
[AllowAnonymous, PublicPage]
public sealed class WithWomenPage(CareDb db, NameList names, Releases releases, ServiceClock clock) : PageModel
{
    private const int Months = 6;

    public IReadOnlyList<NameLine> Names { get; private set; } = [];
    public IReadOnlyList<GroupSaid> SentBack { get; private set; } = [];
    public IReadOnlyList<(Month Month, AskedOn? Asked)> Figures { get; private set; } = [];

    public IEnumerable<NameLine> Of(params NameStands[] stands) => Names.Where(n => stands.Contains(n.Stands));

    public string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public string Due(GroupSaid said) => Day(said.At.AddDays(HearingRules.AnswerWithinDays));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var said = await db.WhatTheGroupSaid(ct);
        Names = NamesPage.Stand(await names.Names(ct), said);
        SentBack = [.. said.Where(s => !s.Agreed)];
        List<(Month, AskedOn?)> figures = [];
        foreach (var release in await releases.Latest(Months, ct)) figures.Add((release.Month, await db.AskedAbout(release.Month.ToString(), ct)));
        Figures = figures;
    }
}
