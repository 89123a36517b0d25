using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.WordList;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor;

[AllowAnonymous, PublicPage]
public sealed class WordListPage(Words words) : PageModel
{
    /// <summary>In the order of the language the page is in, so that each letter can be jumped to.</summary>
    public IEnumerable<IGrouping<string, string>> Letters => WordListTerms.All
        .OrderBy(Name, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase))
        .GroupBy(term => Name(term)[..1].ToUpper(CultureInfo.CurrentCulture));

    private string Name(string term) => words[WordListTerms.Name(term)].Text;
}
