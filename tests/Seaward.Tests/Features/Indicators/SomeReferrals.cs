using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Indicators;

/// <summary>What was sent, month by month, and how; a test may correct it afterwards.</summary>
internal sealed class SomeReferrals : IReferralFigures
{
    public static readonly Month July = new(2026, 7), August = new(2026, 8), September = new(2026, 9), October = new(2026, 10);

    private readonly Dictionary<Month, IReadOnlyList<ReferralFigures>> months = [];

    public static SomeReferrals Usual() => new SomeReferrals().Sent(October,
        new("The Blue Door", Sent: 24, ToldFirst: 21, Exceptions: 2, ReplyWent: 14, ChoseNot: 6),
        new("Quay House", Sent: 12, ToldFirst: 12, Exceptions: 0, ReplyWent: 9, ChoseNot: 3),
        new("The Van", Sent: 3, ToldFirst: 2, Exceptions: 1, ReplyWent: 1, ChoseNot: 1));

    public SomeReferrals Sent(Month month, params ReferralFigures[] at)
    {
        months[month] = at;
        return this;
    }

    public Task<IReadOnlyList<ReferralFigures>> In(Month month, CancellationToken ct) => Task.FromResult(months.GetValueOrDefault(month) ?? []);

    public Task<ASeaward> On(Engine engine) => ASeaward.On(engine, also: services => services.AddSingleton<IReferralFigures>(this));
}
