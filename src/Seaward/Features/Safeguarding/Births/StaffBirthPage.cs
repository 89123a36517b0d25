using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>What the worker's pages about a birth do first: the door and the gate; and last: a sentence beside the field, and both texts when two wrote.</summary>
public abstract class StaffBirthPage(BirthDesk desk) : PageModel
{
    public Guid Id { get; private set; }
    public OpenBirth Opened { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public BirthDesk Desk => desk;

    [BindProperty] public int? Turn { get; set; }

    public bool Meanwhile { get; private set; }
    public bool MayWrite => Opened.Leave?.Receipt is not null;

    protected virtual int TurnNow => Opened.Plan?.Turn ?? 0;

    protected virtual bool Fits => true;

    protected async Task<IActionResult> Show(Guid id, CancellationToken ct) => await Open(id, ct) ?? await Drawn(ct);

    protected async Task<IActionResult> Act(Guid id, Func<OpenBirth, Task<Outcome>> act, CancellationToken ct)
    {
        if (await Open(id, ct) is { } shut) return shut;
        Meanwhile = Turn is { } seen && seen != TurnNow;
        var outcome = Meanwhile ? Outcome.Refused(BirthDesk.MovedOn) : ModelState.IsValid ? await act(Opened) : Outcome.Refused("form.unreadable");
        if (outcome.Succeeded) return Redirect($"/people/{id}/birth");
        Opened = await desk.Again(Opened, ct);
        ModelState.Remove(nameof(Turn));
        Turn = null;
        this.Explain(outcome);
        return await Drawn(ct);
    }

    protected virtual Task Fill(CancellationToken ct) => Task.CompletedTask;

    private async Task<IActionResult> Drawn(CancellationToken ct)
    {
        Turn ??= TurnNow;
        await Fill(ct);
        return Page();
    }

    private async Task<IActionResult?> Open(Guid id, CancellationToken ct)
    {
        Id = id;
        var (opened, refusal) = await desk.Open(new(id), ct);
        if (opened is null) return this.Shut(refusal!);
        Opened = opened;
        Name = await desk.NameOf(opened.Record, ct);
        return Fits ? null : NotFound();
    }
}
