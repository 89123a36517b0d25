using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Web.Look;

namespace Seaward.Platform.Web;

/// <summary>
/// A move or an action on the mother side: <c>&lt;form place="ask"&gt;</c>, <c>&lt;form place="ask" do="send" once&gt;</c>.
/// It always posts to `/`.
/// </summary>
[HtmlTargetElement("form", Attributes = "place")]
public sealed class PlaceForm(IAntiforgery antiforgery, Moves moves) : TagHelper
{
    public required string Place { get; set; }

    public string? Do { get; set; }

    /// <summary>Sending this twice counts as once.</summary>
    public bool Once { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", "/");
        if (!string.IsNullOrEmpty(Do) && moves.Typing is null) output.Attributes.SetAttribute("id", moves.Typing = "typing");
        output.PreContent.AppendHtml(Hidden("to", Place));
        if (!string.IsNullOrEmpty(Do)) output.PreContent.AppendHtml(Hidden("do", Do));
        if (http.Features.Get<Spoken>() is { } spoken) output.PreContent.AppendHtml(Hidden("lang", spoken.Language));
        if (Once) output.PreContent.AppendHtml(Hidden(FormId.Field, FormId.New()));
        if (http.User.Identity is not { IsAuthenticated: true } || string.IsNullOrEmpty(Do)) return;

        var tokens = antiforgery.GetAndStoreTokens(http);
        output.PreContent.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken!));
    }

    private static TagBuilder Hidden(string name, string value) =>
        new("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = value } };
}
