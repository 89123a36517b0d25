using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// The drawings the page used, once, as the last thing in the body: by then page and layout have both asked for theirs,
/// and a body that is swapped brings its own along.
/// </summary>
[HtmlTargetElement("used-drawings", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UsedDrawingsTagHelper(UsedDrawings used) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "defs");
        output.Attributes.SetAttribute("aria-hidden", "true");
        foreach (var drawing in used.All) output.Content.AppendHtml(drawing.Markup);
    }
}
