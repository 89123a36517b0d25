using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>The published framework as it stands, for reading: the same lines that every worker is held to.</summary>
[AllowAnonymous, PublicPage(MayBeFound = true)]
public sealed class ListPage(ListQuestions lists, CareDb db) : PageModel
{
    public Framework Framework { get; private set; } = null!;
    public MadeBy? Made { get; private set; }
    public bool IsFirst => Framework.Version == Framework.Shipped.Version;

    /// <summary>Each rung with its lines, gentlest first, by what follows from them.</summary>
    public IEnumerable<(Level Level, IEnumerable<IGrouping<Response, Trigger>> Lines)> Rungs =>
        from level in Framework.Levels
        let lines = Framework.Published.Where(trigger => trigger.Level == level.Key).ToList()
        where lines.Count > 0
        select (level, lines.GroupBy(trigger => trigger.Response));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Framework = await lists.Shown(ct);
        try
        {
            Made = await db.MadeBy(await lists.MadeIn(ct), ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            // The lines stand without it; who made them is said again when it is back.
        }
    }
}
