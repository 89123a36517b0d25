using Seaward.Features.Indicators;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>On the page about how we are doing: how much of what the women's group sent back waits for an answer.</summary>
public sealed class HearingOnServicePage(CareDb db) : IOnServicePage
{
    public async Task<ServiceCard> Card(CancellationToken ct) => new("/Features/Safeguarding/Hearing/_OnService.cshtml", new HearingWaits(await db.GroupWaits(ct)), Urgent: true);
}

public sealed record HearingWaits(int Count);

internal static class HearingServices
{
    public static IServiceCollection AddHearing(this IServiceCollection services) => services
        .AddScoped<NameList>().AddScoped<SayForTheGroup>().AddScoped<AnswerWhatWasSaid>().AddScoped<SayWhoWasAsked>().AddScoped<IOnServicePage, HearingOnServicePage>();
}
