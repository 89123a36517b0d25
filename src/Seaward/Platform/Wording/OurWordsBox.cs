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

    /// <summary>Which boxes of the form hold our words; which words in them are hers; that the helper has stood beside them; where a word of hers is kept.</summary>
    public const string BoxField = Own + "box", HersField = Own + "hers", SeenField = Own + "seen", KeepField = Own + "keep";

    private static readonly object OnPage = new();

    /// <summary>The field that names the box. The page then brings the helper along, once.</summary>
    public static IHtmlContent Mark(HttpContext context, string name)
    {
        context.Items[OnPage] = true;
        return Hidden(BoxField, name);
    }

    /// <summary>Words that were kept as hers, to be left alone in this form, and where another one is kept.</summary>
    public static IHtmlContent Hers(IEnumerable<string> words, string keepAt)
    {
        var fields = new HtmlContentBuilder().AppendHtml(Hidden(KeepField, keepAt));
        foreach (var word in words) fields.AppendHtml(Hidden(HersField, word));
        return fields;
    }

    private static HtmlString Hidden(string name, string value) => new($"<input type=\"hidden\" name=\"{name}\" value=\"{HtmlEncoder.Default.Encode(value)}\" autocomplete=\"off\">");

    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(OnPage);
}
