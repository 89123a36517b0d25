using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.AnswerQuestions)]
public sealed class QuestionsPage(QuestionBook questions, AskingState asking, CloseAsking close) : PageModel
{
    private const int Most = 100, Letters = 70;

    [BindProperty]
    public string? OpensOn { get; set; }

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> HerWords { get; private set; } = new Dictionary<Guid, IReadOnlyList<string>>();
    public AskingNow Asking { get; private set; } = AskingNow.Usual;

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        var outcome = act switch
        {
            "open" => await Open(ct),
            "shut" => await Shut(ct),
            _ => Outcome.Refused("asking.problem.which"),
        };
        if (outcome.Succeeded) return LocalRedirect("/questions");
        this.Tell(outcome);
        await Show(ct);
        return Page();
    }

    private async Task<Outcome> Open(CancellationToken ct)
    {
        await close.Open(ct);
        return Outcome.Done;
    }

    private Task<Outcome> Shut(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(OpensOn)) return close.Do(null, ct);
        return DateOnly.TryParseExact(OpensOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? close.Do(day, ct)
            : Task.FromResult(Outcome.RefusedAt(nameof(OpensOn), "asking.problem.day"));
    }

    private async Task Show(CancellationToken ct)
    {
        (Waiting, Asking) = (await questions.Queue(QuestionKind.FrontDoor, Most, ct), await asking.Now(ct));
        HerWords = await questions.HerWords([.. Waiting.Select(w => w.Id)], ct);
    }

    /// <summary>How it begins, so that two can be told apart: what she said last.</summary>
    public string Begins(Guid question) => HerWords.TryGetValue(question, out var said) && said is [var last, ..] ? WrittenRules.Begin(last, Letters) : "";

    public bool SpeaksOfDanger(Guid question) => HerWords.GetValueOrDefault(question, []).Any(MentionRules.SpeaksOfDanger);
}
