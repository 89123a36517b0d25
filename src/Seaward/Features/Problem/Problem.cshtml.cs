using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seaward.Platform.Web;

namespace Seaward.Features.Problem;

[AllowAnonymous]
public sealed class ProblemPage(IOptions<ServiceSettings> service) : PageModel
{
    public Mishap Mishap { get; private set; } = null!;

    public string Phone => service.Value.Phone;

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<Mishap>() is not { } mishap) return NotFound();
        Mishap = mishap;
        Response.StatusCode = mishap.Status;
        return Page();
    }
}
