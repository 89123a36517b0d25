using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

/// <summary>The second step before what is written about her. Nothing here is read from her record. (M21, M22)</summary>
[Authorize(Policy = May.SeeOwnRecord)]
public sealed class SurePage(KeptTyping kept) : PageModel
{
    /// <summary>Where she was going, and with what; boxed, for her alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kept { get; set; }

    public bool Empty { get; private set; }

    public void OnGet()
    {
        Empty = SignedIn.PagesOf(User) is HerPages.Empty;
        if (HttpContext.Features.Get<Typing>() is { } typing) Kept = kept.Box(typing);
    }

    public async Task<IActionResult> OnPostYesAsync()
    {
        if (SignedIn.PagesOf(User) is HerPages.Empty) return Shut();
        await Say(HerPages.Open);
        return kept.Unbox(Kept) is { } typing && typing.Whose == SignedIn.Actor(User).Herself ? new Go(typing.Place, typing.Fields) : this.Go("written");
    }

    public async Task<IActionResult> OnPostLaterAsync()
    {
        await Say(HerPages.Empty);
        return Shut();
    }

    private PageResult Shut()
    {
        Empty = true;
        return Page();
    }

    private Task Say(HerPages pages) => HttpContext.SignInAsync(SignedIn.HerScheme, SignedIn.AsHer(SignedIn.Actor(User).Herself, pages));
}
