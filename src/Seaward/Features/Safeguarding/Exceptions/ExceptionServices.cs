using Seaward.Platform.Door;

namespace Seaward.Features.Safeguarding.Exceptions;

internal static class ExceptionServices
{
    public static IServiceCollection AddExceptions(this IServiceCollection services) => services
        .AddScoped<SecondLooks>().AddScoped<AskForAnswer>().AddScoped<WhatWasDone>().AddScoped<LookAgain>().AddScoped<AskAboutLate>().AddHostedService<AskEachHour>()
        .AddScoped<ISearchedElsewhere, AfterLookingFurther>().AddScoped<Care.Today.IOnToday, ExceptionOnToday>().AddScoped<Care.Today.IOnToday, SecondNoOnToday>().AddScoped<Indicators.IOnServicePage, ExceptionsOnServicePage>().AddScoped<Records.IWrittenAboutHer, ExceptionsForHer>();
}
