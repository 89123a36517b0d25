using Microsoft.AspNetCore.Antiforgery;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>What the language helper asks from a page. The text is checked and forgotten: it is not kept and not logged.</summary>
internal static class KindWordsEndpoints
{
    public static void MapKindWords(this IEndpointRouteBuilder endpoints)
    {
        var words = endpoints.MapGroup("/kind-words").RequireAuthorization(May.BeStaff);
        words.MapPost("/check", Check);
        words.MapPost("/wrong-here", WrongHere);
    }

    private static async Task<IResult> Check(HttpContext context, IAntiforgery antiforgery, IKindWords kind, Words say)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var sent = await Forms.Read(context);
        var found = await kind.Find(sent["text"].ToString(), [.. sent["hers"].OfType<string>()], context.RequestAborted);
        return Results.Json(found.Select(one => new { one.Start, one.Length, one.Text, one.Rule, Severity = say[one.Severity].Text, one.Harm, one.Why, one.Instead }));
    }

    private static async Task<IResult> WrongHere(HttpContext context, IAntiforgery antiforgery, ReportFalseAlarm report)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return await report.Do((await Forms.Read(context))["rule"], context.RequestAborted) ? Results.NoContent() : Results.BadRequest();
    }
}
