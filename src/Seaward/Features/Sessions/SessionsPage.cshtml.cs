using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Sessions;

[Authorize(Policy = May.KeepTimes)]
public sealed class SessionsPage(CareDb db, SessionQuestions questions, KeepSession keep, ChangeSession change, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    [BindProperty] public int Turn { get; set; }
    [BindProperty] public SessionKind Kind { get; set; }
    [BindProperty] public DayOfWeek Day { get; set; }
    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Till { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public string? WhoMayCome { get; set; }
    [BindProperty] public string? WhoIsThere { get; set; }
    [BindProperty] public string? Children { get; set; }

    public IReadOnlyList<Coming> Coming { get; private set; } = [];

    public IEnumerable<Choice> Days => Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Select(d => new Choice(d.ToString(), CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(d)));
    public IEnumerable<Choice> Kinds => Enum.GetValues<SessionKind>().Select(k => new Choice(k.ToString(), words[$"sessions.kind.{k}"].Text));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Coming = await questions.Next(ct);
        if (Id is null) return Page();
        if (await db.Set<Session>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && !s.Ended, ct) is not { } session) return NotFound();
        (Turn, Kind, Day, Place, WhoMayCome, WhoIsThere, Children) = (session.Turn, session.Kind, session.Day, session.Place, session.WhoMayCome, session.WhoIsThere, session.Children);
        (From, Till) = (Clock(session.From), Clock(session.Till));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, DateOnly on, Change? what, CancellationToken ct)
    {
        if (Id is { } asked && !await db.Set<Session>().AnyAsync(s => s.Id == asked, ct)) return NotFound();
        var outcome = (act, Id) switch
        {
            ("begin", _) => await Begin(ct),
            ("end", { } id) => await keep.End(id, ct),
            ("change", { } id) => Picked(nameof(on), nameof(what)) ? await change.Do(id, on, what, ct) : Outcome.Refused("sessions.problem.moved"),
            _ => await Keep(ct),
        };
        if (outcome.Succeeded) return Redirect("/sessions");
        this.Tell(outcome);
        if (outcome.Key is "sessions.problem.moved" && Id is { } kept) Turn = await db.Set<Session>().Where(s => s.Id == kept).Select(s => s.Turn).FirstOrDefaultAsync(ct);
        ModelState.Remove(nameof(Turn));
        Coming = await questions.Next(ct);
        return Page();
    }

    private async Task<Outcome> Begin(CancellationToken ct)
    {
        await keep.Begin(ct);
        questions.Forget();
        return Outcome.Done;
    }

    private async Task<Outcome> Keep(CancellationToken ct)
    {
        if (!Picked(nameof(Kind))) return Outcome.RefusedAt(nameof(Kind), "sessions.problem.pick");
        if (!Picked(nameof(Day))) return Outcome.RefusedAt(nameof(Day), "sessions.problem.pick");
        if (Time(From) is not { } from) return Outcome.RefusedAt(nameof(From), "sessions.problem.time");
        if (Time(Till) is not { } till) return Outcome.RefusedAt(nameof(Till), "sessions.problem.time");
        return await keep.Do(Id, Turn, new SessionTime
        {
            Kind = Kind, Day = Day, From = from, Till = till, Place = Place?.Trim() ?? "",
            WhoMayCome = WhoMayCome?.Trim(), WhoIsThere = WhoIsThere?.Trim(), Children = Children?.Trim(),
        }, ct);
    }

    /// <summary>What came for these is one of what there was to pick.</summary>
    private bool Picked(params string[] names) => names.All(name => ModelState[name] is not { Errors.Count: > 0 });

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? typed) => TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : null;
}
