using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seaward.Platform.Web.Look;

/// <summary>The forms of the page's moves. A token goes with them only when someone is signed in: making one sets a cookie.</summary>
[HtmlTargetElement("moves", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MovesTagHelper(Moves moves, IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var http = ViewContext.HttpContext;
        IHtmlContent? token = http.User.Identity is { IsAuthenticated: true } ? antiforgery.GetHtml(http) : null;
        var language = http.Features.Get<Spoken>()?.Language;
        foreach (var move in moves.All) output.Content.AppendHtml(Form(move, token, language));
    }

    private static TagBuilder Form(Move move, IHtmlContent? token, string? language)
    {
        var form = new TagBuilder("form");
        form.MergeAttribute("id", move.Id);
        form.MergeAttribute("method", "post");
        form.MergeAttribute("action", "/");
        if (language is not null && !move.Values.ContainsKey("lang")) form.InnerHtml.AppendHtml(Hidden("lang", language));
        foreach (var (name, value) in move.Values) form.InnerHtml.AppendHtml(Hidden(name, value));
        if (token is not null) form.InnerHtml.AppendHtml(token);
        return form;
    }

    private static TagBuilder Hidden(string name, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.MergeAttribute("type", "hidden");
        input.MergeAttribute("name", name);
        input.MergeAttribute("value", value);
        return input;
    }
}
