using Microsoft.AspNetCore.Mvc;
using Seaward.Features.Indicators;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

internal static class KindWordsServices
{
    public static IServiceCollection AddKindWords(this IServiceCollection services)
    {
        services.AddSingleton<RulesInUse>().AddSingleton<IKindWords>(provider => provider.GetRequiredService<RulesInUse>());
        services.AddScoped<ProposeWords>().AddScoped<ProposeLeaving>().AddScoped<TalkAboutWords>().AddScoped<DecideOnWords>();
        services.AddScoped<CountWords>().AddScoped<ReportFalseAlarm>().AddScoped<IOnServicePage, TeamsOnServicePage>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<CheckedOnSaving>());
        return services;
    }
}
