using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

/// <summary>Beginning, waking and ending a staff session, and the way back to where someone was going.</summary>
internal static class Session
{
    private static readonly string[] NotBack = ["/sign-in", "/sign-out", "/lock", "/locked", "/invite", "/x", "/problem"];

    public static async Task<IActionResult> Begin(this PageModel page, Staff staff, string? back)
    {
        var http = page.HttpContext;
        await http.SignOutAsync(SignedIn.HerScheme);
        await http.SignInAsync(SignedIn.StaffScheme, SignedIn.AsStaff(staff));
        return new LocalRedirectResult(page.Safe(back) ?? Home(staff.Role));
    }

    public static string Home(Role role) => role switch
    {
        Role.Manager => "/service",
        Role.Peer => "/me",
        Role.WomensGroup => "/group",
        _ => "/today",
    };

    public static QueryString Query(string? back) => back is null ? QueryString.Empty : QueryString.Create(SignedIn.Back, back);

    /// <summary>Only a page of ours, and none of the doors themselves.</summary>
    public static string? Safe(this PageModel page, string? back) =>
        page.Url.IsLocalUrl(back) && back![0] == '/' && !NotBack.Any(door => new PathString(back.Split('?')[0]).StartsWithSegments(door)) ? back : null;

    public static void Say(this ModelStateDictionary state, Outcome outcome, Words words)
    {
        if (outcome.Key is { } key) state.AddModelError(outcome.Field ?? "", words[key, [.. outcome.Values]].Text);
    }
}
