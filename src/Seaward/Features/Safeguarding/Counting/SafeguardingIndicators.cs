using Microsoft.Extensions.DependencyInjection.Extensions;
using Seaward.Features.Indicators;

namespace Seaward.Features.Safeguarding.Counting;

/// <summary>How the service behaved when it wrote to children's services: about us, never about her.</summary>
public sealed class SafeguardingIndicators(IReferralFigures referrals) : IIndicatorSource
{
    public const string Sent = "referrals-sent", Told = "told-first", NotTold = "not-told-first", Exceptions = "sent-as-exception",
        NotReachedFirst = "could-not-tell-her", Reply = "reply-went", NoReply = "no-reply-went", ChoseNot = "chose-not-to-reply", OtherNoReply = "no-reply-other";

    public static readonly Indicator ToldFirst = new("sg-01", About.Service, Sent, Told, NotTold, [Exceptions, NotReachedFirst]);
    public static readonly Indicator ReplyWentToo = new("sg-02", About.Service, Sent, Reply, NoReply, [ChoseNot, OtherNoReply]);

    public IReadOnlyList<Indicator> Indicators => [ToldFirst, ReplyWentToo];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct) =>
        [.. (await referrals.In(month, ct)).SelectMany(Figures)];

    private static IEnumerable<Figure> Figures(ReferralFigures at)
    {
        Figure Of(string measure, int count) => count >= 0
            ? new(measure, at.Place, new Count(count))
            : throw new InvalidOperationException($"The referrals of a month do not add up at '{measure}'.");
        return
        [
            Of(Sent, at.Sent), Of(Told, at.ToldFirst), Of(NotTold, at.Sent - at.ToldFirst), Of(Exceptions, at.Exceptions),
            Of(NotReachedFirst, at.Sent - at.ToldFirst - at.Exceptions), Of(Reply, at.ReplyWent), Of(NoReply, at.Sent - at.ReplyWent),
            Of(ChoseNot, at.ChoseNot), Of(OtherNoReply, at.Sent - at.ReplyWent - at.ChoseNot),
        ];
    }
}

internal static class CountingServices
{
    public static IServiceCollection AddSafeguardingIndicators(this IServiceCollection services)
    {
        services.AddScoped<IIndicatorSource, SafeguardingIndicators>();
        services.TryAddScoped<IReferralFigures, CountedReferrals>();
        return services;
    }
}
