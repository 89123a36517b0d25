using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor.WhatIf;

/// <summary>The published framework as it stands, for reading: the same lines that every worker is held to.</summary>
[AllowAnonymous, PublicPage(MayBeFound = true)]
public sealed class ListPage : PageModel
{
    public Framework Framework => Framework.Shipped;

    /// <summary>Each rung with its lines, gentlest first, by what follows from them.</summary>
    public IEnumerable<(Level Level, IEnumerable<IGrouping<Response, Trigger>> Lines)> Rungs =>
        from level in Framework.Levels
        let lines = Framework.Published.Where(trigger => trigger.Level == level.Key).ToList()
        where lines.Count > 0
        select (level, lines.GroupBy(trigger => trigger.Response));
}
