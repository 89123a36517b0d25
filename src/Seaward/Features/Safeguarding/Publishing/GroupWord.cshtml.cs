using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>One thing to read whole, and then to sign or to send back. Nothing is left out and nothing is ticked before.</summary>
[Authorize(Policy = May.SignForTheGroup)]
public sealed class GroupWordPage(CareDb db, AnswerForTheGroup answer, ListQuestions lists, ListDesk desk, StaffNames names, ServiceClock clock) : PageModel
{
    [BindProperty] public string? Words { get; set; }

    public Proposal What { get; private set; } = null!;
    public MadeBy Made { get; private set; } = null!;
    public string From { get; private set; } = "";

    /// <summary>What a list would change, or what the danger line changed.</summary>
    public Change? Change { get; private set; }

    /// <summary>What the words before us say otherwise than those that hold now, whatever was ticked beside them.</summary>
    public IReadOnlyList<ChangedWords> Changed { get; private set; } = [];

    public bool Alone => What.AnswerBy is not null;

    public IReadOnlyList<Promise> Short => PolicyText.Read(What.Text);
    public IReadOnlyList<Promise> Whole => PolicyText.Read(What.Terms);

    public string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Look(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int turn, [FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        var outcome = act is "sign" or "send-back"
            ? await answer.Do(id, turn, act is "sign", Words, ct)
            : Outcome.Refused("publish.problem.which");
        if (outcome.Succeeded) return Redirect("/group");
        this.Explain(outcome);
        return await Look(id, ct) ? Page() : NotFound();
    }

    private async Task<Change?> Compare(Proposal found, CancellationToken ct)
    {
        var before = await lists.Before(found.Id, ct);
        var check = await desk.Check(found.Text, before, ct);
        return check.Change is null ? null : new(before, check);
    }

    private async Task<bool> Look(Guid id, CancellationToken ct)
    {
        if (await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.LeadBy != null, ct) is not { } found) return false;
        What = found;
        Made = (await db.MadeBy(id, ct))!;
        From = await names.Of(found.LeadBy, ct);
        if (found.Kind is not ProposalKind.BeforeWeAsk) Change = await Compare(found, ct);
        else if ((await db.PolicyVersions(ct)).FirstOrDefault(version => version.Proposal != id) is { } before) Changed = WhatChanged.Between(before, found.Text, found.Terms);
        return true;
    }
}
