using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>A passkey is enough by itself: the device has already asked who holds it.</summary>
public sealed class LetInWithPasskey(CareDb db, Passkeys passkeys, ServiceClock clock)
{
    public async Task<Way> Do(string? credential, string? state, HttpContext http, StaffId? only = null)
    {
        var staff = await passkeys.Used(credential, state, http);
        if (staff is null || (only is { } who && staff.StaffId != who)) return new(Outcome.Refused("workforce.passkey.wrong"));
        db.Add(StaffEvent.Of(staff.StaffId, StaffEventKind.SignedInWithPasskey, clock.Now));
        await db.SaveChangesAsync(http.RequestAborted);
        return new(Outcome.Done, staff);
    }
}
