using Microsoft.AspNetCore.Authentication;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Records;

/// <summary>She opens her own record; the line of it is hers to see like any other.</summary>
public sealed class HerRecord(RecordDoor door, CareDb db, IHttpContextAccessor http)
{
    /// <summary>Nothing when it was erased; she is signed out then.</summary>
    public async Task<OpenRecord?> Open(CancellationToken ct, Why why = Why.HerOwn)
    {
        if ((await door.Open(db.Actor.Herself, why, ct)).Record is { } record) return record;
        await http.HttpContext!.SignOutAsync(SignedIn.HerScheme);
        return null;
    }
}
