using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Seaward.Platform.Web;

/// <summary>Reads a form once. What cannot be kept as it came is named, and what can be read of it is what a page sees.</summary>
public static class Forms
{
    public const int LongestField = 64 * 1024;
    public const int MostFields = 512;
    public const int LargestBody = 1024 * 1024;

    public static async Task<IFormCollection> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return FormCollection.Empty;
        var form = Straight(context, await Whole(context.Request) ?? await Lenient(context.Request));
        if (form.All(field => Whole(field.Key) && field.Value.All(Fits))) return form;

        var wrong = form.Where(field => !Whole(field.Key) || !field.Value.All(Fits))
            .ToDictionary(field => Readable(field.Key), field => field.Value.All(Whole) && Whole(field.Key) ? UnfitForm.TooLong : UnfitForm.Signs);
        var read = new FormCollection(form.ToDictionary(field => Readable(field.Key), field => new StringValues([.. field.Value.Select(Readable)])));
        context.Features.Set(new UnfitForm(wrong));
        context.Features.Set<IFormFeature>(new FormFeature(read));
        return read;
    }

    /// <summary>A text that is too long is read too, so that it can be shown again; the whole form has its limit.</summary>
    public static FormOptions Limits(FormOptions options)
    {
        options.ValueLengthLimit = LargestBody;
        options.KeyLengthLimit = 256;
        options.ValueCountLimit = MostFields;
        return options;
    }

    // Kept in memory while it is read, and never in a file.
    private static async Task<IFormCollection?> Whole(HttpRequest request)
    {
        if (UrlEncoded(request)) request.EnableBuffering(LargestBody + 1, LargestBody + 1);
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException) when (UrlEncoded(request) && request.Body.CanSeek)
        {
            return null;
        }
    }

    /// <summary>Bytes that are no text become the sign for it, so that everything else that was typed is still there.</summary>
    private static async Task<IFormCollection> Lenient(HttpRequest request)
    {
        request.Body.Position = 0;
        using var reader = new StreamReader(request.Body, Encoding.Latin1, false, leaveOpen: true);
        var pairs = (await reader.ReadToEndAsync(request.HttpContext.RequestAborted)).Split('&');
        if (pairs.Length > MostFields) throw new InvalidDataException("Too many fields.");
        var fields = pairs.Select(pair => pair.Split('=', 2)).Select(pair => (Name: Decoded(pair[0]), Value: Decoded(pair.ElementAtOrDefault(1) ?? "")));
        return new FormCollection(fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => new StringValues([.. field.Select(one => one.Value)])));
    }

    /// <summary>Signs that turn the direction of what stands after them are left out: nobody types them, and they would turn our words beside hers.</summary>
    private static IFormCollection Straight(HttpContext context, IFormCollection form)
    {
        if (!form.Any(field => field.Value.Any(value => value?.Any(Turns) == true))) return form;
        var straight = new FormCollection(form.ToDictionary(field => field.Key, field => new StringValues([.. field.Value.Select(value => value is null ? null : string.Concat(value.Where(sign => !Turns(sign))))])));
        context.Features.Set<IFormFeature>(new FormFeature(straight));
        return straight;
    }

    private static bool Turns(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Decoded(string sent)
    {
        var bytes = Encoding.Latin1.GetBytes(sent);
        return Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }

    internal static bool UrlEncoded(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Fits(string? text) => (text?.Length ?? 0) <= LongestField && Whole(text);

    private static bool Whole(string? text) => text is null || !text.AsSpan().ContainsAny('\uFFFD', '\0') && !text.Any(Unreadable);

    private static string Readable(string? text) => Whole(text) ? text ?? "" : string.Concat(text!.Where(sign => sign != '\uFFFD' && !Unreadable(sign)));

    private static bool Unreadable(char sign) => char.IsControl(sign) && sign is not ('\t' or '\n' or '\r');
}

/// <summary>The same reading for forms that are posted to a page's own address.</summary>
public sealed class WholeForms(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && Forms.UrlEncoded(context.Request)) await Forms.Read(context);
        await next(context);
    }
}
