using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Whether there is a letter that nobody has told her of, and when she was last told of one.</summary>
public sealed record LettersTold(bool OneUntold, DateTimeOffset? LastTold);

/// <summary>What other features may ask about letters, without learning what is in them.</summary>
public sealed class LetterQuestions(CareDb db)
{
    public async Task<LettersTold> Told(RecordId her, CancellationToken ct)
    {
        var letters = await db.Set<Referral>().AsNoTracking().Where(r => r.Record == her)
            .Select(r => new { r.NoticeAt, r.ToldOfSendingAt, r.ToldOtherWordsAt, r.TakenBackAt }).ToListAsync(ct);
        var told = letters.Select(l => l.NoticeAt ?? l.ToldOfSendingAt ?? l.ToldOtherWordsAt).ToList();
        return new(letters.Exists(l => (l.NoticeAt ?? l.ToldOfSendingAt ?? l.ToldOtherWordsAt ?? l.TakenBackAt) is null), told.Max());
    }
}
