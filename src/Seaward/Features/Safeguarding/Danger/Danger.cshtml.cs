using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Danger;

[Authorize(Policy = May.SendInDanger)]
public sealed class DangerPage(SendInDanger send, CareDb db, Words words) : PageModel, IActsAnyway
{
    [BindProperty]
    public string? Happening { get; set; }

    [BindProperty]
    public string? WhoAndWhere { get; set; }

    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public Rung? Rung { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? About { get; set; }

    [BindProperty]
    public Guid Form { get; set; }

    public IReadOnlyList<Choice> Lines => [.. DangerLines.All.Select(line => new Choice(line, words[$"fact.{line}.label"].Text))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = Guid.NewGuid();
        if (About is { } id && !await db.Set<Record>().AnyAsync(r => r.Id == new RecordId(id), ct)) About = null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var about = About is { } id ? new RecordId(id) : (RecordId?)null;
        var (danger, outcome) = await send.Do(new(Happening, WhoAndWhere, Line, Rung, about, Form == Guid.Empty ? Guid.NewGuid() : Form), ct);
        if (outcome.Succeeded) return Redirect($"/danger/{danger}");
        this.Explain(outcome);
        return Page();
    }
}
