using System.Collections.Frozen;
using System.Globalization;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>The language this page is in, and the one asked for when that is another.</summary>
public sealed record Spoken(string Language, string Asked, bool InAddress);

/// <summary>Which languages may be shown: translations nobody has reviewed yet only in the demo.</summary>
public sealed class Languages(Phrasebook book, Mode mode)
{
    public IReadOnlyList<string> Offered { get; } =
        [.. Phrasebook.Languages.Where(language => language == Phrasebook.Home || (mode.Demo && book.Speaks(language)))];

    public string Best(string asked) => Offered.Contains(asked) ? asked : Phrasebook.Home;
}

/// <summary>First the address (`/cy/…`), then a swap's header, then the browser's own wish. A form's field comes last and wins.</summary>
public sealed class SpokenLanguage(RequestDelegate next, Languages languages)
{
    private static readonly FrozenDictionary<string, CultureInfo> Cultures = new Dictionary<string, string>
    {
        ["en"] = "en-GB", ["cy"] = "cy-GB", ["pl"] = "pl-PL", ["ur"] = "ur-PK", ["ar"] = "ar-EG",
    }.ToFrozenDictionary(pair => pair.Key, pair => Spoken(pair.Value));

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        var inAddress = FromAddress(request.Path, out var rest);
        if (inAddress is not null) request.Path = rest;

        var asked = inAddress ?? FromSwap(request) ?? FromBrowser(request);
        Set(context, new(languages.Best(asked), asked, inAddress is not null));
        return next(context);
    }

    public static void Speak(HttpContext context, string? asked)
    {
        if (asked is null || !Phrasebook.Languages.Contains(asked)) return;
        var best = context.RequestServices.GetRequiredService<Languages>().Best(asked);
        Set(context, new(best, asked, context.Features.Get<Spoken>() is { InAddress: true } before && before.Language == best));
    }

    public static void SpeakAgain(HttpContext context)
    {
        if (context.Features.Get<Spoken>() is { } spoken) Set(context, spoken);
    }

    private static void Set(HttpContext context, Spoken spoken)
    {
        context.Features.Set(spoken);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(spoken.Language);
        CultureInfo.CurrentCulture = Cultures[spoken.Language];
    }

    private static string? FromAddress(PathString path, out PathString rest)
    {
        rest = path;
        var text = path.Value ?? "";
        if (text.Length < 3 || (text.Length > 3 && text[3] != '/') || !Phrasebook.Languages.Contains(text[1..3])) return null;
        rest = text.Length == 3 ? "/" : text[3..];
        return text[1..3];
    }

    private static string? FromSwap(HttpRequest request)
    {
        var asked = (string?)request.Headers["X-Lang"];
        return request.HttpContext.IsSwap && asked is not null && Phrasebook.Languages.Contains(asked) ? asked : null;
    }

    private static string FromBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(wish => wish is not null && Phrasebook.Languages.Contains(wish)) ?? Phrasebook.Home;

    // Digits and points stay as typed everywhere; only the names of days and months follow the language.
    private static CultureInfo Spoken(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat = CultureInfo.GetCultureInfo("en-GB").NumberFormat;
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return CultureInfo.ReadOnly(culture);
    }
}
