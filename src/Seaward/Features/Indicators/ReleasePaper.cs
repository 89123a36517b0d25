using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Seaward.Platform.Wording;

namespace Seaward.Features.Indicators;

/// <summary>A release as one page that stands alone, with its style sheet beside it: the same parts as the page on the site.</summary>
public sealed class ReleasePaper(IRazorViewEngine views, ITempDataProvider temp, IServiceProvider services)
{
    private const string View = "/Features/Indicators/_Paper.cshtml";

    public static byte[] Style { get; } = [.. ((string[])["reset", "tokens", "base", "layout", "parts", "desk", "charts", "modes", "print"]).SelectMany(Layer)];

    public async Task<byte[]> Html(ReleaseDocument document, string hash)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Phrasebook.Home);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var http = new DefaultHttpContext { RequestServices = services };
        var view = views.GetView(null, View, isMainPage: true).View ?? throw new InvalidOperationException($"{View} is missing.");
        var data = new ViewDataDictionary<Sheet>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new(document, hash, Alone: true) };
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        await view.RenderAsync(new ViewContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), view, data,
            new TempDataDictionary(http, temp), writer, new HtmlHelperOptions()));
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static byte[] Layer(string name)
    {
        using var stream = typeof(ReleasePaper).Assembly.GetManifestResourceStream($"css.{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>A release to be shown, on the site or alone.</summary>
public sealed record Sheet(ReleaseDocument Document, string Hash, bool Alone)
{
    /// <summary>Short enough to read aloud: whoever has the file can compare it with the page.</summary>
    public string CheckCode => string.Join(' ', Hash[..12].Chunk(4).Select(part => new string(part)));
}
