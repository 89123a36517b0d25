using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>A name, and how it stands with the group.</summary>
public sealed record NameLine(AName Name, NameStands Stands, GroupSaid? Said);

/// <summary>Every name as it reads today: agreed, another word asked for, or not looked at yet. (Y34)</summary>
[Authorize(Policy = May.SignForTheGroup)]
public sealed class NamesPage(CareDb db, NameList names) : PageModel
{
    public IReadOnlyList<NameLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lines = Stand(await names.Names(ct), await db.WhatTheGroupSaid(ct));

    /// <summary>The newest word about each name counts.</summary>
    public static IReadOnlyList<NameLine> Stand(IReadOnlyList<AName> names, IReadOnlyList<GroupSaid> newestFirst) =>
    [
        .. from name in names
           let said = newestFirst.FirstOrDefault(s => s.Of is SaidOf.Name && s.Which == name.Key)
           select new NameLine(name, HearingRules.Stands(name.Text, said?.Shown, said?.Agreed ?? false), said),
    ];
}
