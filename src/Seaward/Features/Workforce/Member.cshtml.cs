using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[Authorize(Policy = May.LookAfterStaff)]
public sealed class MemberPage(SayWhoLeft leave, ChangeWhatTheyDo change, AskForANewWayIn ask, MakeANewWayIn make,
    WorkforceQuestions questions, ServiceClock clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Site { get; set; }

    /// <summary>What stood there when the page was made.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string Stands => ChangeWhatTheyDo.Stands(Person.Role, Person.Site);

    [BindProperty]
    public bool Sure { get; set; }

    public Colleague Person { get; private set; } = null!;
    public string? Link { get; private set; }
    public IReadOnlyList<AskedWayIn> Asked { get; private set; } = [];
    public IReadOnlyList<Happened> Lately { get; private set; } = [];
    public IReadOnlyList<Uncovered> Alone { get; private set; } = [];

    public DateTimeOffset Local(DateTimeOffset at) => clock.Local(at);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Read(ct)) return NotFound();
        (Role, Site) = (Person.Role, Person.Site);
        return Page();
    }

    public async Task<IActionResult> OnPostRole(CancellationToken ct) => await Came(await change.Do(new(Id), Role, Site, Seen, ct), ct);

    public async Task<IActionResult> OnPostLeft(CancellationToken ct) =>
        await Came(Sure ? await leave.Do(new(Id), ct) : Outcome.RefusedAt("Sure", "workforce.left.tick"), ct);

    public async Task<IActionResult> OnPostAsk(CancellationToken ct) => await Came(await ask.Do(new(Id), ct), ct);

    public async Task<IActionResult> OnPostLink(Guid way, CancellationToken ct)
    {
        var made = await make.Do(way, ct);
        if (made.Path is not { } path) return await Came(made.Outcome, ct);
        Link = $"{Request.Scheme}://{Request.Host}{path}";
        return await OnGet(ct);
    }

    private async Task<IActionResult> Came(Outcome outcome, CancellationToken ct)
    {
        if (outcome.Succeeded) return LocalRedirect($"/staff/{Id}");
        if (!await Read(ct)) return NotFound();
        if (outcome.Field is null or nameof(Sure)) (Role, Site) = (Role ?? Person.Role, Site ?? Person.Site);
        ModelState.Say(outcome, words);
        return Page();
    }

    private async Task<bool> Read(CancellationToken ct)
    {
        if (await questions.One(Id, ct) is not { } person) return false;
        Person = person;
        Asked = await questions.WaysInAsked(person.Id, ct);
        Lately = await questions.Lately(person.Id, ct);
        Alone = await questions.WithoutKeyWorker(ct);
        return true;
    }
}
