namespace Seaward.Features.Joining;

internal static class JoiningServices
{
    public static IServiceCollection AddJoining(this IServiceCollection services) => services
        .AddScoped<StartRecord>()
        .AddScoped<ChangeSafeContact>()
        .AddScoped<AskContactAgain>()
        .AddScoped<NeverQuestions>()
        .AddScoped<KeepSomeWays>()
        .AddScoped<WaysQuestions>()
        .AddScoped<ComeOnDuty>();
}
