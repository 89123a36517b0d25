using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>One page takes every kind of number, and a wrong one looks, weighs and lasts the same as one that was deleted.</summary>
[AllowAnonymous, Uncompressed, OneWeight, EnableRateLimiting(Limits.Numbers)]
public sealed class NumberPage(NumberBook numbers, ThreadPass passes, PhoneKeys keys, KeptTyping kept) : PageModel
{
    [BindProperty]
    public string? Typed { get; set; }

    /// <summary>What she was writing when her pages locked; boxed, for her alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kept { get; set; }

    public bool Locked => Kept is not null;

    public bool Busy { get; private set; }

    /// <summary>She is in again, and goes on where she was.</summary>
    public Typing? Back { get; private set; }

    public void OnGet()
    {
        if (HttpContext.Features.Get<Typing>() is { } typing) Kept = kept.Box(typing);
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        if (NumberRules.WrongLength(Typed)) return Nothing("number.all");
        var tried = await numbers.Try(Typed, HttpContext.RequestAborted);
        return tried switch
        {
            { Busy: true } => TooMany(),
            { Found: { Kind: NumberKind.Thread } thread } => this.Go("thread", ("pass", passes.For(thread.Subject))),
            { Found: { Kind: NumberKind.Her } her } => await SignIn(new RecordId(her.Subject)),
            _ => Nothing("number.nothing"),
        };
    }

    /// <summary>Asked by the button below the box, where the phone has a key.</summary>
    public async Task<IActionResult> OnPostQuestionAsync() => new JsonResult(await keys.AskForOne(HttpContext));

    public async Task<IActionResult> OnPostKeyAsync(string? credential, string? state) =>
        await keys.Used(credential, state, HttpContext) is { } her ? await SignIn(her) : Nothing("phone-key.wrong");

    private async Task<IActionResult> SignIn(RecordId her)
    {
        Back = await LetHerIn.Do(HttpContext, her, kept.Unbox(Kept));
        return Back is null ? this.GoHome() : Page();
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Busy = true;
        return Page();
    }

    private PageResult Nothing(string why)
    {
        ModelState.AddModelError(nameof(Typed), why);
        return Page();
    }
}
