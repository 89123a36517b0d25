namespace Seaward.Features.Safeguarding.Consistency;

internal static class ConsistencyServices
{
    public static IServiceCollection AddConsistency(this IServiceCollection services) =>
        services.AddSingleton<Blind>().AddScoped<ConsistencyQuestions>().AddScoped<DecideAgain>().AddScoped<OpenAName>();
}
