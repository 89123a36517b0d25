using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Records;

[Authorize(Policy = May.SeeOwnRecord)]
public sealed class WrittenPage(HerRecord hers, IEnumerable<IWrittenAboutHer> features, ServiceClock clock) : PageModel
{
    private static readonly string[] Icons = ["eye", "ask", "path", "pen"];
    private static readonly string[] Marks = ["", "her", "view", "her"];

    public IReadOnlyList<Written> Entries { get; private set; } = [];

    public DateOnly Day(Written entry) => clock.DayOf(entry.At);

    public static string Icon(WrittenPart part) => Icons[(int)part.Kind];

    public static string Mark(WrittenPart part) => Marks[(int)part.Kind];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        List<Written> entries = [];
        foreach (var feature in features) entries.AddRange(await feature.For(her, ct));
        Entries = [.. entries.OrderByDescending(entry => entry.At)];
        return Page();
    }
}
