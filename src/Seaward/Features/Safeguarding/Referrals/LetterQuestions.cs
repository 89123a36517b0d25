using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What other features may ask about letters, without learning what is in them.</summary>
public sealed class LetterQuestions(CareDb db)
{
    public Task<bool> OneSheHasNotHeardOf(RecordId her, CancellationToken ct) =>
        db.Set<Referral>().AnyAsync(r => r.Record == her && r.NoticeAt == null && r.ToldOfSendingAt == null && r.TakenBackAt == null, ct);
}
