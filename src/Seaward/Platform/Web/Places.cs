using System.Security.Claims;
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
    private static readonly string[] Own = ["to", "do", "lang", "speak", "f", FormId.Field];

    /// <summary>In the place of a language: show all there are, and lead back here.</summary>
    public const string ToChoose = "choose";

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

        var speak = form["speak"].ToString();
        SpokenLanguage.Speak(context, speak.Length == 0 ? form["lang"] : speak);
        if (speak == ToChoose) ChooseLanguage(context, table.Named(form["to"]), form);
        // Another language is the same place again with all that was typed, and never an act.
        else await Take(context, form["to"], speak.Length == 0 ? form["do"] : default);
        return true;
    }

    private async Task Take(HttpContext context, string? to, string? act)
    {
        if (string.IsNullOrEmpty(to)) Show(context, "/", new(null));
        else if (table.Named(to) is not { } place) Show(context, "/", new(null, "web.place.unknown"));
        else if (place.Kind is PlaceKind.Private or PlaceKind.Information) Go(context, place, act);
        else if (await Her(context) is not { } her) await Outside(context, place);
        else if (place.Kind is PlaceKind.OnlyHers && SignedIn.PagesOf(her) is not HerPages.Open) await AskOnceMore(context, place, SignedIn.Whose(her).Herself);
        else Go(context, place, act);
    }

    private static void Go(HttpContext context, Place place, string? act)
    {
        if (string.IsNullOrEmpty(act)) Show(context, place.Page, new(place.Name));
        else Act(context, place, act);
    }

    /// <summary>Locked, she is asked for her number and keeps what she typed. Signed out, she is at the front door.</summary>
    private async Task Outside(HttpContext context, Place place)
    {
        if (context.Features.Get<Locked>() is { } locked && table.Named("number") is { } number)
        {
            context.Features.Set(new Typing(locked.Whose, place.Name, Typed(await context.Request.ReadFormAsync(context.RequestAborted))));
            Show(context, number.Page, new(number.Name));
        }
        else Show(context, "/", new(null, place == table.Landing ? null : "web.place.signed-out"));
    }

    /// <summary>The same page whatever is written, and if nothing is.</summary>
    private async Task AskOnceMore(HttpContext context, Place place, RecordId whose)
    {
        var sure = table.Named("sure") ?? throw new InvalidOperationException("No place asks her once more.");
        context.Features.Set(new Typing(whose, place.Name, Typed(await context.Request.ReadFormAsync(context.RequestAborted))));
        Show(context, sure.Page, new(sure.Name));
    }

    private void ChooseLanguage(HttpContext context, Place? place, IFormCollection form)
    {
        if (place is not null) context.Features.Set(new ComeBack(place.Name, Typed(form)));
        var language = table.Named("language")!;
        Show(context, language.Page, new(language.Name));
    }

    /// <summary>What she typed or the page carried, without the fields of the move itself.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) =>
        form.Where(field => !Own.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToString());

    private async Task<bool> Land(HttpContext context)
    {
        if (table.Landing is { } home && await Her(context) is not null) Show(context, home.Page, new(home.Name));
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

    private async Task<ClaimsPrincipal?> Her(HttpContext context) =>
        await schemes.GetSchemeAsync(Leaving.Her) is not null ? (await context.AuthenticateAsync(Leaving.Her)).Principal : null;

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
