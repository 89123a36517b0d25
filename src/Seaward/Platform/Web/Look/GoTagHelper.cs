using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// A move on her side. <c>&lt;go to="ask"&gt;</c> posts to the front page, so no address is left behind;
/// <c>&lt;go href="/words"&gt;</c> is a plain link to a public page. More values travel as <c>with-NAME="value"</c>.
/// </summary>
[HtmlTargetElement("go", Attributes = "to")]
[HtmlTargetElement("go", Attributes = "href")]
public sealed class GoTagHelper(IAntiforgery antiforgery) : TagHelper
{
    public string? To { get; set; }

    public string? Href { get; set; }

    [HtmlAttributeName("with", DictionaryAttributePrefix = "with-")]
    public IDictionary<string, string?> With { get; set; } = new Dictionary<string, string?>();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

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
        output.Attributes.SetAttribute("name", "to");
        output.Attributes.SetAttribute("value", To);
        output.PreElement.SetHtmlContent("<form class=\"go\" method=\"post\" action=\"/\">");
        output.PreElement.AppendHtml(Carried());
        output.PostElement.SetHtmlContent("</form>");
    }

    private HtmlContentBuilder Carried()
    {
        var carried = new HtmlContentBuilder();
        foreach (var (name, value) in With) carried.AppendHtml(Hidden(name, value));
        if (ViewContext.HttpContext.User.Identity is { IsAuthenticated: true }) carried.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        return carried;
    }

    private static TagBuilder Hidden(string name, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", "hidden");
        input.MergeAttribute("name", name);
        input.MergeAttribute("value", value);
        return input;
    }
}
