using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

[Authorize(Policy = May.WorkWithWomen)]
public sealed class PersonNumberPage(RecordDoor door, GiveNumber give) : PageModel
{
    public Guid Her { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Her = id;
        return await door.MayOpen(new RecordId(id), HttpContext.RequestAborted) is null ? await NotYours() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Her = id;
        var given = await give.Do(new RecordId(id), HttpContext.RequestAborted);
        if (given.Number is { } number) Groups = NumberRules.Groups(number);
        else if (given.Outcome.Key == "number.busy") this.Tell(given.Outcome);
        else return await NotYours();
        return Page();
    }

    private async Task<StatusCodeResult> NotYours()
    {
        if (!await door.Knows(new RecordId(Her), HttpContext.RequestAborted)) return NotFound();
        HttpContext.Refuse(StatusCodes.Status403Forbidden, "give.not-yours");
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
