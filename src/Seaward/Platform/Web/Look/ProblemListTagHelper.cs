using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web.Look;

/// <summary>What needs another look, at the top of the form, each with a way to its field. Nothing when all is well.</summary>
[HtmlTargetElement("problem-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemListTagHelper(Words words, Phrasebook book) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml("<h2>").AppendHtml((IHtmlContent)words["form.problems"]).AppendHtml("</h2><ul>");
        foreach (var (name, entry) in ViewContext.ModelState)
            foreach (var error in entry!.Errors) output.Content.AppendHtml(Line(name, error));
        output.Content.AppendHtml("</ul>");
    }

    private TagBuilder Line(string name, ModelError error)
    {
        var line = new TagBuilder("li");
        var sentence = Problem.Sentence(error, words, book);
        if (name.Length == 0)
        {
            line.InnerHtml.AppendHtml(sentence);
            return line;
        }
        var link = new TagBuilder("a");
        link.MergeAttribute("href", "#" + TagBuilder.CreateSanitizedId(name, "_"));
        link.InnerHtml.AppendHtml(sentence);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
