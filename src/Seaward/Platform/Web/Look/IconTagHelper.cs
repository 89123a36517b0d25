using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>A small drawing beside a word, never instead of one: <c>&lt;icon name="ask" /&gt;</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(UsedDrawings used) : TagHelper
{
    private static readonly HashSet<string> Arrows = ["go", "back", "gone"];

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = used.Use("i-" + Name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("i", HtmlEncoder.Default);
        if (Arrows.Contains(Name)) output.AddClass("flip", HtmlEncoder.Default);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#{drawing.Id}\"/>");
    }
}
