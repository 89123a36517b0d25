using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// A move on her side. <c>&lt;go to="ask"&gt;</c> posts to the front page, so no address is left behind;
/// <c>&lt;go href="/words"&gt;</c> is a plain link to a public page. More values travel as <c>with-NAME="value"</c>.
/// </summary>
[HtmlTargetElement("go", Attributes = "to")]
[HtmlTargetElement("go", Attributes = "href")]
public sealed class GoTagHelper(Moves moves) : TagHelper
{
    public string? To { get; set; }

    public string? Href { get; set; }

    [HtmlAttributeName("with", DictionaryAttributePrefix = "with-")]
    public Dictionary<string, string?> With { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            return;
        }
        output.TagName = "button";
        if (!output.Attributes.ContainsName("class")) output.Attributes.SetAttribute("class", "link");
        output.Attributes.SetAttribute("form", moves.Carrying(With));
        output.Attributes.SetAttribute("name", "to");
        output.Attributes.SetAttribute("value", To);
    }
}
