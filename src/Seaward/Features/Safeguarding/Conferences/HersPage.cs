using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What her pages about one meeting share: it is hers, she was told, and two texts are never mixed.</summary>
public abstract class HersPage(HersConference mine, ConferenceDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Conference { get; set; }
    [BindProperty(SupportsGet = true)] public int? Turn { get; set; }

    public OpenConference? Opened { get; private set; }
    public ConferenceDesk Desk => desk;
    public bool Meanwhile { get; private set; }

    /// <summary>It was explained to her: only then is she asked anything here. (R5e)</summary>
    public bool MayAsk { get; private set; }

    /// <summary>Where no meeting can be shown: whoever would like to talk with her, if somebody would.</summary>
    public StaffId? ToSay { get; private set; }

    protected virtual int TurnNow => Opened!.Conference.Turn;

    protected async Task<IActionResult> Show(CancellationToken ct)
    {
        Opened = await mine.Open(Conference, ct);
        if (Opened is null || !Fits) return await Nothing(ct);
        (Conference, Turn) = (Opened.Conference.Id, TurnNow);
        MayAsk = await desk.MayAsk(Opened.Record, ct);
        await Fill(ct);
        return Page();
    }

    protected async Task<IActionResult> Act(Func<OpenConference, Task<Outcome>> act, string note, CancellationToken ct, bool writesOver = true)
    {
        Opened = await mine.Open(Conference, ct);
        if (Opened is null || !Fits) return await Nothing(ct);
        Meanwhile = writesOver && Turn is { } seen && seen != TurnNow;
        var outcome = Meanwhile ? Outcome.Refused("conference.hers.moved-on") : ModelState.IsValid ? await act(Opened) : Outcome.Refused("form.unreadable");
        if (outcome.Succeeded) return new Go("conference", new Dictionary<string, string> { ["Conference"] = Conference.ToString() }, note);
        Opened = await desk.Again(Opened, ct);
        MayAsk = await desk.MayAsk(Opened.Record, ct);
        ModelState.Remove(nameof(Turn));
        Turn = TurnNow;
        this.Explain(outcome.Key == ConferenceDesk.MovedOn ? Outcome.Refused("conference.hers.moved-on") : outcome);
        await Fill(ct);
        return Page();
    }

    protected virtual bool Fits => true;

    protected virtual Task Fill(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Nothing there for her yet is a page too.</summary>
    private async Task<PageResult> Nothing(CancellationToken ct)
    {
        Opened = null;
        ToSay = await mine.HasSomethingToSay(ct);
        return Page();
    }
}
