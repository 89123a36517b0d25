using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[Authorize(Policy = May.LookAfterStaff)]
public sealed class StaffPage(InviteSomeone invite, WorkforceQuestions questions, ServiceClock clock, Words words) : PageModel
{
    [BindProperty]
    public string? FirstName { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Site { get; set; }

    public string? Link { get; private set; }
    public IReadOnlyList<Colleague> Here { get; private set; } = [];
    public IReadOnlyList<OpenInvite> Invited { get; private set; } = [];
    public IReadOnlyList<Happened> Lately { get; private set; } = [];
    public IReadOnlyList<Uncovered> Alone { get; private set; } = [];

    public DateTimeOffset Local(DateTimeOffset at) => clock.Local(at);

    public Task OnGet(CancellationToken ct) => Read(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var made = await invite.Do(FirstName, Role, Site, ct);
        ModelState.Say(made.Outcome, words);
        if (made.Path is { } path) Shown(path);
        await Read(ct);
        return Page();
    }

    private void Shown(string path)
    {
        Link = $"{Request.Scheme}://{Request.Host}{path}";
        ModelState.Clear();
        (FirstName, Role, Site) = (null, null, null);
    }

    private async Task Read(CancellationToken ct)
    {
        Here = await questions.Here(ct);
        Invited = await questions.Invited(ct);
        Lately = await questions.Lately(null, ct);
        Alone = await questions.WithoutKeyWorker(ct);
    }
}
