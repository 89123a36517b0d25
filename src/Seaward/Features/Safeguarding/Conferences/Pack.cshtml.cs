using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What goes to the meeting, for the printer: no logo, no address. Each demand with her answer and ours beside it, and her week. (W16)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class PackPage(ConferenceDesk desk, HerWeek week, StaffNames names, ServiceIdentity service, RecordDoor door, Words words) : PageModel
{
    public OpenConference Opened { get; private set; } = null!;
    public Conference Conference => Opened.Conference;
    public AWeek Week { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string From { get; private set; } = "";
    public string Service => service.Name;
    public string Phone => service.Phone;
    public Dictionary<StaffId, string> Signed { get; } = [];
    public string When => desk.DayOf(Conference.At).ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture) + ", " + desk.TimeOf(Conference.At);

    /// <summary>What this meeting asks is named. Her pharmacy, and what others ask, are not this meeting's to know.</summary>
    public string Said(LoadEntry entry) => entry.Conference == Conference.Id ? words["pack.named", entry.What].Text : words[LoadRules.IsTaken(entry.Kind) ? "pack.another-time" : "pack.another"].Text;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.Open(id, Why.Conference, ct) is not { } opened) return await desk.Knows(id, ct) ? this.Shut("door.not-yours") : NotFound();
        if (opened.Conference.ReadyAt is null) return Redirect($"/conferences/{id}#pack");
        Opened = opened;
        Name = (await door.LabelOf(opened.Record, ct)).Name;
        From = await names.Of(Conference.ReadyBy, ct);
        Week = await week.Read(opened.Record, LoadRules.Monday(desk.DayOf(Conference.At)), false, ct);
        foreach (var who in opened.Demands.Select(d => d.SignedBy).OfType<StaffId>().Distinct()) Signed[who] = await names.Of(who, ct);
        return Page();
    }
}
