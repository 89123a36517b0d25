using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Emergency;

public sealed record HurryOnHome(string Who, DateTimeOffset At);

/// <summary>She is told on her home, and it stays there until she has read who and why.</summary>
public sealed class EmergencyOnHerHome(EmergencyQuestions emergencies, StaffNames names, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct) => await emergencies.NotReadYet(her.Id, ct) is { } last
        ? [new(HomeSlot.Told, "/Features/Safeguarding/Emergency/_OnHome.cshtml", new HurryOnHome(await names.Of(last.SentBy, ct), clock.Local(last.SentAt)))]
        : [];
}
