using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.WordList;

/// <summary>Which terms of the word list stand in a text. Of two that begin together the longer one counts.</summary>
public sealed partial class WordsMet
{
    private readonly Dictionary<string, string> terms;
    private readonly Regex any;

    public WordsMet(Phrasebook book)
    {
        terms = WordListTerms.All
            .SelectMany(term => book.Text(WordListTerms.Met(term)).Split(';', StringSplitOptions.TrimEntries).Select(form => (form, term)))
            .ToDictionary(met => met.form, met => met.term, StringComparer.OrdinalIgnoreCase);
        var forms = terms.Keys.OrderByDescending(form => form.Length).Select(Regex.Escape);
        any = new(@"(?<![\w-])(?:" + string.Join('|', forms) + @")(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>Whether these very words are a form of one of its terms.</summary>
    public bool Knows(string words) => terms.ContainsKey(words);

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<string> In(string text)
    {
        var met = any.Matches(text).Select(match => terms[match.Value]).ToHashSet();
        return met.Count == 0 ? [] : [.. WordListTerms.All.Where(met.Contains)];
    }

    /// <summary>Of a piece of a page: what is read, not how it is marked up.</summary>
    public IReadOnlyList<string> In(IHtmlContent page)
    {
        using var text = new StringWriter();
        page.WriteTo(text, HtmlEncoder.Default);
        return In(Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text.ToString(), " ")), " "));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
