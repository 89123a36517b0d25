using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>Whatever one person sends alone in danger is looked at by another within a day.</summary>
public sealed class SecondLooks(CareDb db)
{
    public void After(Referral referral, ImmediateRisk risk, StaffId by) =>
        db.Add(Of(LookAt.Referral, referral.Id, referral.Record, risk.Line, by, referral.SentAt!.Value));

    public void After(DangerReport danger) => db.Add(Of(LookAt.Danger, danger.Id, null, danger.Line, danger.SentBy, danger.SentAt));

    private static SecondLook Of(LookAt at, Guid about, RecordId? record, string line, StaffId by, DateTimeOffset sent) => new()
    {
        Id = Guid.CreateVersion7(), At = at, About = about, Record = record, Line = line, SentBy = by, SentAt = sent, DueAt = sent + SecondLook.Within,
    };
}
