using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>Something that went wrong, as the person sees it: a number for the browser, a reference to say on the phone.</summary>
public sealed record Mishap(int Status, string Reference, string? Because)
{
    /// <summary>Where else to go, when there is somewhere.</summary>
    public WayOn? WayOn { get; init; }

    private static readonly HashSet<int> Known = [400, 401, 403, 404, 405, 413, 429, 500, 503];

    private int Told => Known.Contains(Status) ? Status : Status >= 500 ? 500 : 400;

    public string Title => $"web.problem.{Told}.title";

    public string Text => Because ?? $"web.problem.{Told}.text";
}

/// <summary>The sentence to show with a refusal, where the plain one would not help.</summary>
public sealed record Refusal(string Because, WayOn? WayOn = null);

/// <summary>One calm way on from a refusal: what it is, what it says, where it leads. Words keys and a path.</summary>
public sealed record WayOn(string Says, string Go, string Href);

public static class Refusing
{
    extension(HttpContext context)
    {
        public void Refuse(int status, string? because = null, WayOn? wayOn = null)
        {
            context.Response.StatusCode = status;
            if (because is not null) context.Features.Set(new Refusal(because, wayOn));
        }
    }
}

/// <summary>One page for everything that goes wrong. The log gets the kind and place of a fault, never its words.</summary>
public sealed class Problems(RequestDelegate next, ILogger<Problems> log)
{
    public const string Page = "/problem";

    public async Task Invoke(HttpContext context)
    {
        Exception? fault = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            fault = exception;
        }
        if (fault is not null || Bare(context.Response)) await Explain(context, fault);
    }

    private static bool Bare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType);

    private async Task Explain(HttpContext context, Exception? fault)
    {
        var status = fault is null ? context.Response.StatusCode : StatusOf(fault);
        var mishap = new Mishap(status, RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ23456789", 6), context.Features.Get<Refusal>()?.Because) { WayOn = context.Features.Get<Refusal>()?.WayOn ?? InDanger(context.Request.Path, status) };
        if (fault is not null) log.Fault(mishap.Reference, status, FaultText.Place(context), FaultText.Of(fault));
        else log.Refused(mishap.Reference, status, FaultText.Place(context));

        if (fault is not null) context.Response.Clear();
        context.Response.StatusCode = status;
        context.Features.Set(mishap);
        SpokenLanguage.SpeakAgain(context);
        if (WantsJson(context.Request)) await WriteJson(context, mishap);
        else await Show(context, mishap);
    }

    // Whoever asks for this page and may not have it still has to know whom to ring.
    private static WayOn? InDanger(PathString path, int status) =>
        status is StatusCodes.Status403Forbidden && path.StartsWithSegments("/danger") ? new("web.danger-now", "web.danger-now.go", "tel:999") : null;

    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private async Task Show(HttpContext context, Mishap mishap)
    {
        Places.Afresh(context);
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = Page;
        context.Request.QueryString = QueryString.Empty;
        try
        {
            await next(context);
        }
        catch (Exception worse) when (!context.Response.HasStarted)
        {
            log.Fault(mishap.Reference, mishap.Status, Page, FaultText.Of(worse));
            var retry = context.Response.Headers.RetryAfter;
            context.Response.Clear();
            context.Response.Headers.RetryAfter = retry;
        }
        if (context.Response.HasStarted) return;
        context.Response.StatusCode = mishap.Status;
        await WritePlain(context, mishap);
    }

    private static async Task WritePlain(HttpContext context, Mishap mishap)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        var ring = words["web.problem.ring", context.RequestServices.GetRequiredService<ServiceIdentity>().Phone].Text;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync($"{words[mishap.Title].Text}\n\n{words[mishap.Text].Text}\n{ring}\n{words["web.problem.reference", mishap.Reference].Text}\n");
    }

    private static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("html", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task WriteJson(HttpContext context, Mishap mishap)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        context.Response.ContentType = "application/problem+json";
        await JsonSerializer.SerializeAsync(context.Response.Body, new Dictionary<string, object>
        {
            ["title"] = words[mishap.Title].Text,
            ["detail"] = words[mishap.Text].Text,
            ["status"] = mishap.Status,
            ["reference"] = mishap.Reference,
        }, cancellationToken: context.RequestAborted);
    }
}
