using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// A picture that says nothing the words do not: <c>&lt;drawing name="hut" /&gt;</c>.
/// A <c>&lt;scene name="shore" /&gt;</c> is the one wide picture a page may have.
/// </summary>
[HtmlTargetElement("drawing", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("scene", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DrawingTagHelper(UsedDrawings used) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = used.Use(Name);
        if (context.TagName == "scene") output.AddClass("scene", HtmlEncoder.Default);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (drawing.ViewBox is not null) output.Attributes.SetAttribute("viewBox", drawing.ViewBox);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#{drawing.Id}\"/>");
    }
}
