using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Seaward.Platform.Wording;

/// <summary>
/// A box for a worker's own words, never hers. It stays a plain box; a hidden field beside it names it for the language helper,
/// in the page and again when the form is taken.
/// </summary>
public static class OurWordsBox
{
    public const string Own = "words.";

    /// <summary>Which boxes of the form hold our words; which words in them are hers; that the helper has stood beside them.</summary>
    public const string BoxField = Own + "box", HersField = Own + "hers", SeenField = Own + "seen";

    private static readonly object OnPage = new();

    /// <summary>The field that names the box. The page then brings the helper along, once.</summary>
    public static IHtmlContent Mark(HttpContext context, string name)
    {
        context.Items[OnPage] = true;
        return new HtmlString($"<input type=\"hidden\" name=\"{BoxField}\" value=\"{HtmlEncoder.Default.Encode(name)}\" autocomplete=\"off\">");
    }

    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(OnPage);
}
