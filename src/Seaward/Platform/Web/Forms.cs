using Microsoft.AspNetCore.Http.Features;

namespace Seaward.Platform.Web;

/// <summary>Reads a form once. What cannot be read as text is refused with a sentence before any page sees it.</summary>
public static class Forms
{
    public const int LongestField = 64 * 1024;
    public const int MostFields = 512;
    public const int LargestBody = 1024 * 1024;

    public static async Task<IFormCollection?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return FormCollection.Empty;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.All(field => Whole(field.Key) && field.Value.All(Whole))) return form;
        context.Refuse(StatusCodes.Status400BadRequest);
        return null;
    }

    public static FormOptions Limits(FormOptions options)
    {
        options.ValueLengthLimit = LongestField;
        options.KeyLengthLimit = 256;
        options.ValueCountLimit = MostFields;
        return options;
    }

    private static bool Whole(string? text) => text is null || text.AsSpan().IndexOfAny('\uFFFD', '\0') < 0;
}

/// <summary>The same check for forms that are posted to a page's own address.</summary>
public sealed class WholeForms(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        var typed = HttpMethods.IsPost(context.Request.Method)
            && context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (!typed || await Forms.Read(context) is not null) await next(context);
    }
}
