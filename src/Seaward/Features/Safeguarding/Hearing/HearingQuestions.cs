using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>Who was asked, for everyone to read.</summary>
public sealed record AskedOn(WomenAsked Women, string Changed, DateTimeOffset At);

/// <summary>What the women's group said and who was asked; every page asks these.</summary>
public static class HearingQuestions
{
    extension(CareDb db)
    {
        internal Task<List<GroupSaid>> WhatTheGroupSaid(CancellationToken ct) => db.Set<GroupSaid>().AsNoTracking().OrderByDescending(s => s.At).Take(400).ToListAsync(ct);

        internal Task<int> GroupWaits(CancellationToken ct) => db.Set<GroupSaid>().CountAsync(s => !s.Agreed && s.ReplyAt == null, ct);

        /// <summary>Which women were asked about these figures; nothing when nobody wrote it down.</summary>
        public async Task<AskedOn?> AskedAbout(string which, CancellationToken ct) =>
            await db.Set<AskedOf>().AsNoTracking().FirstOrDefaultAsync(a => a.Which == which, ct) is { } asked ? new(asked.Women, asked.Changed, asked.At) : null;
    }
}
