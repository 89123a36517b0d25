using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Today;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class TodayPage(TodayQuestions questions, KeepPromise keep, ServiceClock clock, Words words) : PageModel
{
    public Day Day { get; private set; } = null!;

    public string Greeting => words["today.greeting", clock.LocalNow.ToString("dddd", CultureInfo.CurrentCulture), User.Identity?.Name].Text;

    public IReadOnlyList<PromiseDue> Owed => [.. Day.Promises.Where(p => p.Promise.KeptAt is null)];

    public IReadOnlyList<PromiseDue> DoneToday => [.. Day.Promises.Where(p => p.Promise.KeptAt is not null)];

    public int DueToday => Owed.Count(p => p.Promise.Due <= clock.Today);

    public MeetingToday? Next => Day.Meetings.FirstOrDefault(m => m.At > clock.Now);

    public string Count(string key, int count) => count switch { 0 => words[key + ".none"].Text, 1 => words[key + ".one"].Text, _ => words[key + ".many", count].Text };

    public IEnumerable<WaitingHere> CannotWait => Day.Waiting.Where(w => w.CannotWait);

    public IReadOnlyList<WaitingHere> Waiting => [.. Day.Waiting.Where(w => !w.CannotWait)];

    public Phrase Say(WaitingHere here) => words[here.Count == 1 ? here.OneKey : here.ManyKey, [here.Count, .. here.Values]];

    public bool Past(MeetingToday meeting) => meeting.At <= clock.Now;

    public string Time(DateTimeOffset at) => clock.TimeOf(at);

    public string When(DateTimeOffset at) => clock.DayOf(at) == clock.Today
        ? words["today.at", clock.TimeOf(at)].Text
        : clock.Local(at).ToString("dddd d MMMM, HH:mm", CultureInfo.CurrentCulture);

    public bool Due(DateOnly? day) => day <= clock.Today;

    public string By(DateOnly? day) => day is not { } due ? words["today.no-day"].Text : (due.DayNumber - clock.Today.DayNumber) switch
    {
        < 0 => words["today.since", due.ToString("d MMMM", CultureInfo.CurrentCulture)].Text,
        0 => words["today.today"].Text,
        < 7 => due.ToString("dddd", CultureInfo.CurrentCulture),
        _ => due.ToString("d MMMM", CultureInfo.CurrentCulture),
    };

    public async Task OnGet(CancellationToken ct) => Day = await questions.Today(ct);

    public async Task<IActionResult> OnPostKept(Guid promise, CancellationToken ct) =>
        Answer(await keep.Do(promise, ct));

    public async Task<IActionResult> OnPostTakeBack(Guid promise, CancellationToken ct) => Answer(await keep.TakeBack(promise, ct));

    private IActionResult Answer(Outcome outcome) => outcome.Key is { } refusal ? this.Shut(refusal) : Redirect("/today");
}
