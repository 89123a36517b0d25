using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web;

/// <summary>Quiet navigation, last in the body of every mother-side layout: <c>&lt;quiet /&gt;</c>.</summary>
[HtmlTargetElement("quiet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuietScript(Words words, ServiceIdentity service) : TagHelper
{
    private const string File = "js/quiet.js";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", "quiet");
        output.Attributes.SetAttribute("class", "quiet");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-slow", words["web.slow"].Text);
        output.Attributes.SetAttribute("data-lost", words["web.lost"].Text);
        output.Attributes.SetAttribute("data-leave", service.LeaveTo);

        var script = new TagBuilder("script") { Attributes = { ["type"] = "module", ["src"] = Source() } };
        output.PostElement.AppendHtml(script);
    }

    private string Source()
    {
        var files = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return "/" + (files?[File] ?? File);
    }
}

/// <summary>The sentence a move brought with it, if any: <c>&lt;moved-note /&gt;</c> at the top of the layout's main part.</summary>
[HtmlTargetElement("moved-note", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MovedNote(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.HttpContext.Moved?.Note is not { } note) return;
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent((Microsoft.AspNetCore.Html.IHtmlContent)words[note]);
    }
}
