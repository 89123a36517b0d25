using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Level = Seaward.Language.Severity;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

[Authorize(Policy = May.BeStaff)]
public sealed class NewWordPage(ProposeWords propose, Words words) : PageModel
{
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Terms { get; set; }
    [BindProperty] public string? Instead { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Severity { get; set; }
    [BindProperty] public string? Speaks { get; set; }
    [BindProperty] public string? Quiet { get; set; }

    public bool ProofOpen => !string.IsNullOrWhiteSpace(Speaks) || !string.IsNullOrWhiteSpace(Quiet) || ModelState.ErrorCount > 0;

    public IEnumerable<Choice> Severities => new[] { Level.High, Level.Medium, Level.Low }
        .Select(severity => new Choice($"{severity}", words[$"kind.severity.{severity}"].Text, words[$"kind.severity.{severity}.hint"].Text));

    public void OnGet() => Id = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Id == Guid.Empty) (Id, _) = (Guid.NewGuid(), ModelState.Remove(nameof(Id)));
        var outcome = await propose.Do(Id, new(Terms, Instead, Why, Severity, Speaks, Quiet), ct);
        if (outcome.Succeeded) return LocalRedirect($"/our-words/{Id}");
        this.Tell(outcome);
        return Page();
    }
}
