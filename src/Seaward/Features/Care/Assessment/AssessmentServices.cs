using Seaward.Features.Joining;

namespace Seaward.Features.Care.Assessment;

internal static class AssessmentServices
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddScoped<KeepAnswer>()
        .AddScoped<KeepHerView>()
        .AddScoped<IOnPersonPage, TalkCard>();
}
