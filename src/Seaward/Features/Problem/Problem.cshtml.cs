using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web;

namespace Seaward.Features.Problem;

[AllowAnonymous]
public sealed class ProblemPage(ServiceIdentity service) : PageModel
{
    public Mishap Mishap { get; private set; } = null!;

    public string Phone => service.Phone;

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<Mishap>() is not { } mishap) return NotFound();
        Mishap = mishap;
        Response.StatusCode = mishap.Status;
        return Page();
    }
}
