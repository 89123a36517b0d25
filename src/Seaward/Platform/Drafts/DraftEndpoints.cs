using Microsoft.AspNetCore.Antiforgery;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Platform.Drafts;

/// <summary>Keeps a draft, or destroys it, for whoever is signed in. There is no way to read one but the form itself.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup("/drafts/{form}").RequireAuthorization(May.BeStaff);
        drafts.MapPost("/{subject:guid?}", Keep);
        drafts.MapPost("/{subject:guid}/put-away", PutAway);
    }

    private static async Task<IResult> Keep(string form, Guid? subject, HttpContext context, IAntiforgery antiforgery, DraftDoor drafts, ServiceClock clock)
    {
        if (await Sent(form, subject, context, antiforgery) is not { } sent) return Results.BadRequest();
        var kept = await drafts.Keep(sent.Place, sent.Mark, sent.Fields, context.RequestAborted);
        return Results.Json(new { saved = clock.TimeOf(kept.At), sheet = kept.Mark.Sheet, version = kept.Mark.Version, beside = kept.Beside });
    }

    private static async Task<IResult> PutAway(string form, Guid subject, HttpContext context, IAntiforgery antiforgery, DraftDoor drafts)
    {
        if (await Sent(form, subject, context, antiforgery) is not { } sent) return Results.BadRequest();
        await drafts.Destroy(sent.Place, sent.Mark.Sheet, context.RequestAborted);
        return Results.LocalRedirect(OnOurSite(sent.Page) ? sent.Page : "/today");
    }

    private static async Task<DraftForm?> Sent(string form, Guid? subject, HttpContext context, IAntiforgery antiforgery)
    {
        if (!DraftRules.IsForm(form) || !await antiforgery.IsRequestValidAsync(context)) return null;
        return DraftForm.Read(await Forms.Read(context), new(form, subject ?? Guid.Empty));
    }

    private static bool OnOurSite(string page) => page.StartsWith('/') && !page.StartsWith("//", StringComparison.Ordinal) && !page.Contains('\\');
}
