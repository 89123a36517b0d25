using Seaward.Features.Care.Assessment;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding;
using Seaward.Features.Safeguarding.Births;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Features.Demo;
using Seaward.Features.Workforce;
using Seaward.Features.Care;
using Seaward.Platform.Drafts;
using Seaward.Features.FrontDoor;
using Seaward.Features.HarmReduction;
using Seaward.Features.KindWords;
using Seaward.Features.Records;
using Seaward.Features.Library;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Features.Sessions;

namespace Seaward.Features;

/// <summary>Every feature, in the order of the map in docs/features.md. A feature adds its own services and endpoints.</summary>
internal static class AllFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddJoining().AddExplaining().AddAssessment();
        services.AddWorkforce();
        services.AddDemo();
        services.AddCare();
        services.AddFrontDoor();
        services.AddHarmReduction();
        services.AddSessions();
        services.AddLibrary();
        services.AddKindWords();
        services.AddRecords();
        services.AddSafeguarding();
        services.AddIndicators();
        services.AddSafeguardingIndicators();
        services.AddConferences();
        services.AddBirths();
        return services;
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDemo();
        endpoints.MapSessions();
        endpoints.MapSpokenPolicy();
        endpoints.MapDrafts();
        endpoints.MapKindWords();
        endpoints.MapPaperFiles();
        endpoints.MapAwake();
        endpoints.MapReleaseFiles();
        endpoints.MapListFile();
    }
}
