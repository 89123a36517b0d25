using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// The same page in another language, with all that was typed: <c>&lt;speak in="cy"&gt;</c>. Without a language it leads to all
/// there are, and back here. Works on her side only.
/// </summary>
[HtmlTargetElement("speak")]
public sealed class SpeakTagHelper(Moves moves, PlaceTable places) : TagHelper
{
    public string? In { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var http = ViewContext.HttpContext;
        var place = http.Moved is { } moved ? places.Named(moved.Place) : places.At(http.Request.Path);
        var nameless = place is null && http.Moved is null && http.Request.Path != "/";
        if (nameless && In is not null && http.Features.Get<Mishap>() is null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", $"/{In}{http.Request.Path}");
            return;
        }
        output.TagName = "button";
        output.Attributes.SetAttribute("form", moves.Typing ?? moves.Carrying(Here(http, place)));
        output.Attributes.SetAttribute("name", "speak");
        output.Attributes.SetAttribute("value", In ?? Places.ToChoose);
    }

    // A public page is kept for everyone, so it carries nothing of anyone. What came with an act is in the page's own form.
    private static Dictionary<string, string?> Here(HttpContext http, Place? place)
    {
        Dictionary<string, string?> here = new() { ["to"] = place?.Name };
        var form = http.Features.Get<IFormFeature>()?.Form;
        if (form is null || place is null or { Kind: PlaceKind.Information } || !string.IsNullOrEmpty(form["do"])) return here;
        foreach (var (name, value) in Places.Typed(form)) here[name] = value;
        return here;
    }
}
