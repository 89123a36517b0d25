using Seaward.Features.Indicators;

namespace Seaward.Features.Safeguarding.Counting;

/// <summary>
/// What the referrals sent in one month from one place come to. Told first: notice was given before sending. Exceptions: sent
/// before she was told, under immediate risk or because telling her would have put someone in danger. Reply went, or she
/// chose not to: what of hers was in the envelope.
/// </summary>
public sealed record ReferralFigures(string Place, int Sent, int ToldFirst, int Exceptions, int ReplyWent, int ChoseNot);

/// <summary>Answered with the named questions of referrals, so that nothing is defined twice.</summary>
public interface IReferralFigures
{
    Task<IReadOnlyList<ReferralFigures>> In(Month month, CancellationToken ct);
}
