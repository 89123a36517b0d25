using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>What the explaining can be asked. Nothing here unseals anything.</summary>
public static class ExplainingQuestions
{
    extension(CareDb db)
    {
        public Task<List<PolicyVersion>> PolicyVersions(CancellationToken ct) =>
            db.Set<PolicyVersion>().AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(ct);

        public Task<List<VersionFact>> VersionFacts(CancellationToken ct) =>
            db.Set<PolicyVersion>().OrderBy(v => v.Number).Select(v => new VersionFact(v.Number, v.EffectiveOn, v.WordingOnly)).ToListAsync(ct);

        public async Task<PolicyVersion> PolicyInForce(DateOnly today, CancellationToken ct)
        {
            var number = GateRules.InForce(await db.VersionFacts(ct), today).Number;
            return await db.Set<PolicyVersion>().AsNoTracking().FirstAsync(v => v.Number == number, ct);
        }

        public Task<ChildQuestion?> NewestChildQuestion(RecordId record, CancellationToken ct) => db.Set<ChildQuestion>().AsNoTracking()
            .Where(q => q.Record == record).OrderByDescending(q => q.Number).FirstOrDefaultAsync(ct);

        public Task<NoChildStatement?> StatementInForce(RecordId record, CancellationToken ct) => db.Set<NoChildStatement>()
            .Where(s => s.Record == record && s.EndedAt == null).OrderByDescending(s => s.HeardAt).FirstOrDefaultAsync(ct);

        public Task<NamedRisk?> RiskNamedSince(RecordId record, DateTimeOffset since, CancellationToken ct) => db.Set<NamedRisk>().AsNoTracking()
            .Where(r => r.Record == record && r.NamedAt > since).OrderByDescending(r => r.NamedAt).FirstOrDefaultAsync(ct);

        /// <summary>Her receipt for the newest version she has one for, with that version's number.</summary>
        internal Task<ReceiptFor?> NewestReceipt(RecordId record, CancellationToken ct) => (
            from receipt in db.Set<Explanation.Receipt>().AsNoTracking()
            join version in db.Set<PolicyVersion>() on receipt.Version equals version.Id
            where receipt.Record == record
            orderby version.Number descending
            select new ReceiptFor(receipt, version.Number)).FirstOrDefaultAsync(ct);

        /// <summary>The day on which she had this version, when she has a receipt for it.</summary>
        public Task<DateOnly?> ReceivedOn(RecordId record, Guid version, CancellationToken ct) => (
            from receipt in db.Set<Explanation.Receipt>().AsNoTracking()
            join explanation in db.Set<Explanation>() on receipt.ExplanationId equals explanation.Id
            where receipt.Record == record && receipt.Version == version
            select (DateOnly?)explanation.On).FirstOrDefaultAsync(ct);

        public Task<List<Explanation>> Explanations(RecordId record, CancellationToken ct) => db.Set<Explanation>().AsNoTracking()
            .Where(e => e.Record == record).OrderByDescending(e => e.WrittenAt).ToListAsync(ct);
    }
}

internal sealed record ReceiptFor(Explanation.Receipt Receipt, int Number);
