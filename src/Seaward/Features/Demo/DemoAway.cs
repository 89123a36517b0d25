using Seaward.Features.Care.Away;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Emergency;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;

namespace Seaward.Features.Demo;

/// <summary>One woman left with a way back; about another an outreach worker had to look in the night, and the lead has not answered for it yet.</summary>
internal sealed class DemoAway(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, IReadOnlyList<Staff> staff, RecordId mother, DateTimeOffset end)
{
    public async Task Live(CancellationToken ct)
    {
        var known = women.Where(w => w.Id != mother && w.From < end.AddDays(-60)).OrderBy(w => w.From).ToList();
        if (known is not [var leaves, .., var found]) return;
        var left = end.AddDays(-20);
        await demo.As(Actor.Of(leaves.Worker.StaffId), left, async s =>
        {
            if ((await s.GetRequiredService<RecordDoor>().Open(leaves.Id, Why.HerPage, ct)).Record is not { } record) return;
            await s.GetRequiredService<SheLeaves>().Do(record, new(DateOnly.FromDateTime(left.Date), InWhose.Hers,
                "I have got the flat near my sister. I am all right for now. If I am not, I know the way.", "Ring and ask for me by my first name, or come on a Thursday. Nothing has to be told again.", [Way.Ring]), ct);
        });
        var sian = staff.Last(s => s.Role is Role.Outreach);
        await demo.As(Actor.Of(sian.StaffId), end.AddDays(-3), s =>
            s.GetRequiredService<OpenInEmergency>().Do(found.Id, "The ambulance crew rang: she was found asleep by the pier and they ask what she takes.", ct));
    }
}
