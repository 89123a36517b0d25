using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seaward.Platform;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, Uncompressed, OneWeight, EnableRateLimiting(Limits.Writes)]
public sealed class ThreadPage(ReadThread read, ReplyInThread reply, DeleteThread delete, ThreadPass passes, WhenWeRead reading) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Pass { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Conversation? Conversation { get; private set; }

    public Phrase ReadNext => reading.Says("thread.next-today", "thread.next");

    public Task OnGetAsync() => Open();

    public Task<IActionResult> OnPostReplyAsync() => this.Once(async () =>
    {
        if (passes.Read(Pass) is not { } thread) return await Again(Outcome.Done);
        var outcome = await reply.Do(thread, Seen, Text, HttpContext.RequestAborted);
        if (!outcome.Succeeded) return await Again(outcome);
        return this.Go("thread", ("pass", passes.For(thread)));
    });

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (passes.Read(Pass) is not { } thread) return await Again(Outcome.Done);
        await delete.Do(thread, HttpContext.RequestAborted);
        return this.Go("gone");
    }

    private async Task<IActionResult> Again(Outcome outcome)
    {
        await Open();
        this.Tell(outcome);
        return Page();
    }

    private async Task Open()
    {
        var thread = passes.Read(Pass);
        Conversation = await read.Do(thread, HttpContext.RequestAborted);
        if (Conversation is not null) Pass = passes.For(thread!.Value);
    }
}
