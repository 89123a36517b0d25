using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What every page about one meeting does first: the row, the door; and last: a sentence beside the field, and both texts when two wrote.</summary>
public abstract class ConferencePage(ConferenceDesk desk) : PageModel
{
    public OpenConference Opened { get; private set; } = null!;
    public Conference Conference => Opened.Conference;
    public ConferenceDesk Desk => desk;
    public DateOnly Day => desk.DayOf(Conference.At);
    public string Times => $"{desk.TimeOf(Conference.At)}–{desk.TimeOf(Conference.Until)}";

    /// <summary>It was explained to her: only then is she asked what she says. (R5e)</summary>
    public bool MayAsk { get; private set; }

    /// <summary>In which turn the row was when the page was made.</summary>
    [BindProperty] public int? Turn { get; set; }

    /// <summary>A colleague, or she, wrote while this page was open: both texts are shown, and nothing was changed.</summary>
    public bool Meanwhile { get; private set; }

    protected virtual int TurnNow => Conference.Turn;

    protected async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        return await Drawn(ct);
    }

    protected async Task<IActionResult> Act(Guid id, Func<OpenConference, Task<Outcome>> act, string leadsTo, CancellationToken ct, bool writesOver = false)
    {
        if (!await Open(id, ct)) return await Shut(id, ct);
        Meanwhile = writesOver && Turn is { } seen && seen != TurnNow;
        var outcome = Meanwhile ? Outcome.Refused(ConferenceDesk.MovedOn) : ModelState.IsValid ? await act(Opened) : Outcome.Refused("form.unreadable");
        if (outcome.Succeeded) return Redirect(leadsTo);
        Opened = await desk.Again(Opened, ct);
        ModelState.Remove(nameof(Turn));
        Turn = null;
        this.Explain(outcome);
        return await Drawn(ct);
    }

    protected virtual Task Fill(CancellationToken ct) => Task.CompletedTask;

    /// <summary>False when what the address names is not of this meeting.</summary>
    protected virtual bool Fits => true;

    private async Task<IActionResult> Drawn(CancellationToken ct)
    {
        Turn ??= TurnNow;
        MayAsk = await desk.MayAsk(Opened.Record, ct);
        await Fill(ct);
        return Page();
    }

    private async Task<IActionResult> Shut(Guid id, CancellationToken ct) => Opened is null && await desk.Knows(id, ct) ? this.Shut("door.not-yours") : NotFound();

    private async Task<bool> Open(Guid id, CancellationToken ct)
    {
        if (await desk.Open(id, Why.Conference, ct) is not { } opened) return false;
        Opened = opened;
        return Fits;
    }
}
