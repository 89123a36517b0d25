using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using FormTagHelper = Microsoft.AspNetCore.Mvc.TagHelpers.FormTagHelper;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// Every form of ours. It carries an antiforgery token only for someone signed in: making one sets a cookie,
/// and before sign-in there is none. Public forms are guarded by where the request says it comes from.
/// </summary>
[HtmlTargetElement("form")]
public sealed class SignedFormTagHelper(IHtmlGenerator generator) : FormTagHelper(generator)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var signedIn = ViewContext.HttpContext.User.Identity is { IsAuthenticated: true };
        var posts = string.Equals(Method, "post", StringComparison.OrdinalIgnoreCase);
        Antiforgery = signedIn && posts;
        base.Process(context, output);
    }
}
