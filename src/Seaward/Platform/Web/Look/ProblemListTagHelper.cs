using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web.Look;

/// <summary>What needs another look, at the top of the form, down the page as the fields stand, each with a way to its field. Nothing when all is well.</summary>
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
        output.Content.AppendHtml("<h2>").AppendHtml((IHtmlContent)words["form.problems"]).AppendHtml("</h2><ul>").AppendHtml(new DownThePage(Lines)).AppendHtml("</ul>");
    }

    private IEnumerable<TagBuilder> Lines() =>
        from entry in ViewContext.ModelState
        let place = ViewContext.HttpContext.PlaceOf(entry.Key)
        orderby place.At
        from error in entry.Value!.Errors
        select Line(entry.Key, Problem.AtTheTop(error, words, book, place));

    private static TagBuilder Line(string name, IHtmlContent sentence)
    {
        var line = new TagBuilder("li");
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

    /// <summary>Asked for when the page is written out: by then every field below has been drawn and has its place.</summary>
    private sealed class DownThePage(Func<IEnumerable<IHtmlContent>> lines) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var line in lines()) line.WriteTo(writer, encoder);
        }
    }
}
