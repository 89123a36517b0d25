using Seaward.Features.Joining;
using Seaward.Features.Records;

namespace Seaward.Features.Care.Assessment;

internal static class AssessmentServices
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddScoped<KeepAnswer>()
        .AddScoped<KeepHerView>()
        .AddScoped<IOnPersonPage, TalkCard>()
        .AddScoped<IWrittenAboutHer, TalksForHer>();
}
