using Seaward.Features.Joining;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

internal static class ExplainingServices
{
    public static IServiceCollection AddExplaining(this IServiceCollection services) => services
        .AddScoped<Gate>()
        .AddSingleton<PolicyShelf>()
        .AddScoped<PolicyShown>()
        .AddScoped<HearAboutChild>()
        .AddScoped<RecordExplanation>()
        .AddScoped<IOnPersonPage, ExplanationCard>()
        .AddScoped<Records.IWrittenAboutHer, ReceiptForHer>()
        .AddScoped<Care.Today.IOnToday, TellAgainOnToday>()
        .AddScoped<Records.IOnHerHome, ChangedOnHerHome>()
        .AddPlace("explained", "/home/explained", PlaceKind.OnlyHers)
        .AddPlace("before-we-ask", "/before-we-ask", PlaceKind.Information);
}
