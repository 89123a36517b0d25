using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Threads;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.AnswerQuestions)]
public sealed class QuestionsPage(QuestionBook questions) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await questions.Queue(QuestionKind.FrontDoor, Most, ct);
}
