using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Seaward.Platform.Identity;

namespace Seaward.Platform.Web;

/// <summary>
/// One neutral address. A form posts to `/` and names a place; the page answers there, so nothing of where she
/// went stays in her history. See docs/decisions/2026-11-one-address.md.
/// </summary>
public sealed class Places(RequestDelegate next, PlaceTable table, IAuthenticationSchemeProvider schemes)
{
    /// <summary>Fields of the move itself, not of what she typed.</summary>
    private static readonly string[] Own = ["to", "do", "lang", "f", FormId.Field];

    public async Task Invoke(HttpContext context)
    {
        if (!await Find(context)) return;
        SpokenLanguage.SpeakAgain(context);
        await next(context);
        if (context.Features.Get<GoTo>() is { } go && !context.Response.HasStarted) await Follow(context, go);
    }

    private async Task<bool> Find(HttpContext context)
    {
        if (context.Features.Get<Mishap>() is not null) return true;
        if (table.KeepsNoAddress(context.Request.Path)) return AwayFrom(context);
        if (context.Request.Path != "/") return true;
        if (HttpMethods.IsGet(context.Request.Method)) return await Land(context);
        if (!HttpMethods.IsPost(context.Request.Method)) return true;
        var form = await Forms.Read(context);

        SpokenLanguage.Speak(context, form["lang"]);
        await Take(context, form["to"], form["do"]);
        return true;
    }

    private async Task Take(HttpContext context, string? to, string? act)
    {
        if (string.IsNullOrEmpty(to)) Show(context, "/", new(null));
        else if (table.Named(to) is not { } place) Show(context, "/", new(null, "web.place.unknown"));
        else if (place.Kind == PlaceKind.SignedIn && !await SignedIn(context)) await Outside(context, place);
        else if (string.IsNullOrEmpty(act)) Show(context, place.Page, new(place.Name));
        else Act(context, place, act);
    }

    /// <summary>Locked, she is asked for her number and keeps what she typed. Signed out, she is at the front door.</summary>
    private async Task Outside(HttpContext context, Place place)
    {
        if (context.Features.Get<Locked>() is { } locked && table.Named("number") is { } number)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Features.Set(new Typing(locked.Whose, place.Name, form
                .Where(field => !Own.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToString())));
            Show(context, number.Page, new(number.Name));
        }
        else Show(context, "/", new(null, place == table.Landing ? null : "web.place.signed-out"));
    }

    private async Task<bool> Land(HttpContext context)
    {
        if (table.Landing is { } home && await SignedIn(context)) Show(context, home.Page, new(home.Name));
        return true;
    }

    private async Task Follow(HttpContext context, GoTo go)
    {
        var place = table.Named(go.Place) ?? throw new InvalidOperationException($"No place is called '{go.Place}'.");
        context.Features.Set<GoTo>(null);
        Afresh(context);
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(go.Values.ToDictionary(v => v.Key, v => new StringValues(v.Value)))));
        Show(context, place.Page, new(place.Name, go.Note));
        await next(context);
    }

    /// <summary>Forgets the endpoint already chosen, so that the request can be routed once more.</summary>
    public static void Afresh(HttpContext context)
    {
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
    }

    private async Task<bool> SignedIn(HttpContext context) =>
        await schemes.GetSchemeAsync(Leaving.Her) is not null && (await context.AuthenticateAsync(Leaving.Her)).Succeeded;

    private static bool AwayFrom(HttpContext context)
    {
        context.SeeFrontDoor();
        return false;
    }

    private static void Act(HttpContext context, Place place, string act)
    {
        context.Request.Path = place.Page;
        context.Request.QueryString = QueryString.Create("handler", act);
        context.Features.Set(new Moved(place.Name));
    }

    private static void Show(HttpContext context, string page, Moved moved)
    {
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = page;
        context.Request.QueryString = QueryString.Empty;
        context.Features.Set(moved);
    }
}
