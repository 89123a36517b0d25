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
    public IReadOnlyList<Written> Entries { get; private set; } = [];

    public DateOnly Day(Written entry) => clock.DayOf(entry.At);

    public static string Icon(WrittenPart part) => part.Kind switch
    {
        WrittenKind.Said => "ask",
        WrittenKind.Plan or WrittenKind.Did => "hands",
        WrittenKind.WouldSend or WrittenKind.Sent => "note",
        WrittenKind.Where or WrittenKind.CameOfIt => "path",
        WrittenKind.Reply or WrittenKind.Wrong or WrittenKind.Explain => "pen",
        WrittenKind.HelpThere => "hands",
        WrittenKind.Asked or WrittenKind.Against => "chairs",
        WrittenKind.PointsAway or WrittenKind.Else => "path",
        _ => "eye",
    };

    /// <summary>Hers, what happened, and what is only ours look different, whatever the words.</summary>
    public static string Mark(WrittenPart part) => part.Kind switch
    {
        WrittenKind.Said or WrittenKind.Reply or WrittenKind.Wrong or WrittenKind.Explain => "her",
        WrittenKind.Plan or WrittenKind.Did or WrittenKind.WouldSend or WrittenKind.Sent => "view",
        _ => "",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return this.GoHome();
        List<Written> entries = [];
        foreach (var feature in features) entries.AddRange(await feature.For(her, ct));
        Entries = [.. entries.OrderByDescending(entry => entry.At)];
        return Page();
    }
}
