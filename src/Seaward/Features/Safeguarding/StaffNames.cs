using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Safeguarding;

/// <summary>First names, for "who did this" and "whom shall I ask".</summary>
public sealed class StaffNames(CareDb db)
{
    private Dictionary<Guid, string>? all;

    public async Task<string> Of(StaffId? who, CancellationToken ct)
    {
        all ??= await db.Set<Staff>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.FirstName, ct);
        return who is { } id && all.TryGetValue(id.Value, out var name) ? name : "";
    }

    /// <summary>Everyone here who may do this, except the one who asks.</summary>
    public async Task<IReadOnlyList<Choice>> Who(string may, CancellationToken ct) =>
        [.. (await db.Set<Staff>().AsNoTracking().Where(s => s.LeftAt == null && s.Id != db.Actor.Id).OrderBy(s => s.FirstName).ToListAsync(ct))
            .Where(s => May.Do(s.Role, may)).Select(s => new Choice(s.Id.ToString(), s.FirstName))];
}
