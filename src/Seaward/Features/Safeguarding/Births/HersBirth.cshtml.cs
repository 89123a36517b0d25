using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>What is planned for the birth, by whom and why; what she says to it; whom she wants with her. (Y21)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class HersBirthPage(HerBirth hers, BirthDesk desk, StaffNames names) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Company { get; set; }
    [BindProperty(SupportsGet = true)] public bool Advocate { get; set; }
    [BindProperty(SupportsGet = true)] public int? Turn { get; set; }

    public OpenBirth? Opened { get; private set; }
    public bool Meanwhile { get; private set; }
    public string ToldBy { get; private set; } = "";
    public BirthDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Show(await hers.Open(ct), false, ct);

    public async Task<IActionResult> OnPostCompanyAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } opened) return await Show(null, false, ct);
        Meanwhile = Turn is { } seen && seen != opened.Plan!.Turn;
        var outcome = Meanwhile ? Outcome.Refused("conference.hers.moved-on") : !ModelState.IsValid ? Outcome.Refused("form.unreadable") : await hers.Company(opened, Company, Advocate, ct);
        if (outcome.Succeeded) return new Go("birth", new Dictionary<string, string>(), "birth.hers.kept");
        this.Explain(outcome.Key == BirthDesk.MovedOn ? Outcome.Refused("conference.hers.moved-on") : outcome);
        return await Show(await desk.Again(opened, ct), true, ct);
    }

    private async Task<IActionResult> Show(OpenBirth? opened, bool typed, CancellationToken ct)
    {
        Opened = opened;
        if (opened?.Plan is not { } plan) return Page();
        ModelState.Remove(nameof(Turn));
        (Turn, ToldBy) = (plan.Turn, await names.Of(plan.ToldBy, ct));
        if (!typed) (Company, Advocate) = (opened.Company, plan.WantsAdvocate);
        return Page();
    }
}
