using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Care.HerWords;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Features.Care.Assessment;

/// <summary>What the page shows: what comes first, who is in the room, folded while someone listens, or the talk.</summary>
public enum TalkStep { First, Room, Folded, Ask }

[Authorize(Policy = May.WorkWithWomen)]
public sealed class TalkPage(KeepAnswer keep, Gate gate, RecordDoor door, CareDb db) : PageModel
{
    private MayAsk? leave;
    private OpenRecord record = null!;
    private ILookup<Guid, string> views = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    [BindProperty]
    public TalkForm Form { get; set; } = new();

    [BindProperty]
    public string? Seen { get; set; }

    public RecordId Id { get; private set; }
    public Topic Topic { get; private set; }
    public string Name { get; private set; } = "";
    public HerWordsInForm? HerWords { get; private set; }
    public string Because { get; private set; } = "";
    public bool NeverAsk { get; private set; }
    public TalkStep Step { get; private set; }
    public IReadOnlyList<Told> Before { get; private set; } = [];

    public IEnumerable<string> ViewsOf(Told told) => views[told.Id].Where(view => view.Length > 0);

    /// <summary>Every way into this page passes the door and then the gate.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (Topics.Named((string?)RouteData.Values["topic"] ?? "") is not { } topic)
        {
            context.Result = NotFound();
            return;
        }
        (Id, Topic) = (new(Guid.Parse((string)RouteData.Values["id"]!)), topic);
        context.Result = await Enter(ct);
        if (context.Result is null) await next();
    }

    public Task OnGetAsync() => Show(TalkRules.CheckRoom(Form.Room).Succeeded ? TalkStep.Ask : TalkStep.Room);

    public Task OnPostRoomAsync()
    {
        var outcome = TalkRules.CheckRoom(Form.Room);
        Say(outcome);
        return Show(outcome.Succeeded ? TalkStep.Ask : TalkStep.Room);
    }

    public Task OnPostMoreAsync()
    {
        if (Form.Adults.Count < TalkRules.MostAdults) Form.Adults.Add(new());
        return Show(TalkStep.Ask);
    }

    public async Task<IActionResult> OnPostAsync(Answer? given, CancellationToken ct)
    {
        if (given is not { } answer) ModelState.AddModelError("", "talk.problem.given");
        else
        {
            var (outcome, kept) = await keep.Do(leave!, record, Topic, Form.AsSaid(answer), Seen ?? "", ct);
            if (kept is { } id) return Redirect(answer is Answer.Told or Answer.SheBeganIt ? $"/people/{Id}/talk/{Topic.Address}/read-back/{id}" : $"/people/{Id}");
            Say(outcome);
        }
        await Show(TalkRules.CheckRoom(Form.Room).Succeeded ? TalkStep.Ask : TalkStep.Room);
        return Page();
    }

    private async Task<IActionResult?> Enter(CancellationToken ct)
    {
        var opening = await door.Open(Id, Why.Talk, ct);
        if (opening.Record is not { } open) return this.Shut(opening.Refusal!);
        record = open;
        Name = (await door.LabelOf(record, ct)).Name;
        var (decision, given) = await gate.Ask(record, ct);
        if (given is { } mayAsk)
        {
            leave = mayAsk;
            return null;
        }
        (Because, Step) = (decision.Because, TalkStep.First);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private async Task Show(TalkStep step)
    {
        var ct = HttpContext.RequestAborted;
        Step = step is TalkStep.Ask && TalkRules.Folded(Topic, Form.Room, Form.HerWordToGoOn) ? TalkStep.Folded : step;
        HerWords = await db.HerWordsInForm(record, ct);
        var told = await db.Told(record, ct);
        (NeverAsk, Before, Seen) = (told.NeverAsk(Topic), [.. told.Where(t => t.Topic == Topic)], told.Mark(Topic));
        ModelState.Remove(nameof(Seen));
        views = (await db.HerViews(Id, ct)).ToLookup(v => v.Answer, v => v.Read(record));
        if (Topic is Topic.AtHome) while (Form.Adults.Count < TalkForm.RowsAtFirst) Form.Adults.Add(new());
    }

    private void Say(Outcome outcome) => this.Tell(outcome.Field is { } field ? Outcome.RefusedAt("Form." + field, outcome.Key!, [.. outcome.Values]) : outcome);
}
