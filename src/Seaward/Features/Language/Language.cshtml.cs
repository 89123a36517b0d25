using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Language;

[AllowAnonymous, PublicPage]
public sealed class LanguagePage(Languages languages, ServiceIdentity service) : PageModel
{
    public IEnumerable<(string Code, string Direction)> Offered =>
        languages.Offered.Select(code => (code, Phrasebook.RightToLeft(code) ? "rtl" : "ltr"));

    public bool Draft => languages.Offered.Count > 1;

    public string Phone => service.Phone;

    public string? Missing { get; private set; }

    public void OnGet()
    {
        if (HttpContext.Features.Get<Spoken>() is { } spoken && spoken.Asked != spoken.Language) Missing = spoken.Asked;
    }
}
