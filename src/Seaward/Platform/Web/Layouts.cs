using Microsoft.AspNetCore.Mvc.Razor;

namespace Seaward.Platform.Web;

/// <summary>Which frame a page of the platform stands in: hers, unless a worker is signed in.</summary>
public sealed class Layouts(IRazorViewEngine views)
{
    public string For(HttpContext context) => Existing(IsStaff(context) ? "_Staff" : "_Mother") ?? "/Features/Problem/_Plain.cshtml";

    public static bool IsStaff(HttpContext context) =>
        context.User.Identities.Any(identity => identity is { IsAuthenticated: true } && identity.AuthenticationType != Leaving.Her);

    private string? Existing(string name)
    {
        var path = $"/Features/Shared/{name}.cshtml";
        return views.GetView(null, path, isMainPage: false).Success ? path : null;
    }
}
