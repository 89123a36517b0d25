using Microsoft.AspNetCore.Authentication;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

/// <summary>Her number or her key was right.</summary>
public static class LetHerIn
{
    /// <summary>What she was writing when her pages locked, if it was she.</summary>
    public static async Task<Typing?> Do(HttpContext http, RecordId her, Typing? typing)
    {
        if (SignedIn.Whose(http.User).Kind is ActorKind.Staff) await http.SignOutAsync(SignedIn.StaffScheme);
        await http.SignInAsync(SignedIn.HerScheme, SignedIn.AsHer(her));
        return typing is { } was && was.Whose == her ? was : null;
    }
}
