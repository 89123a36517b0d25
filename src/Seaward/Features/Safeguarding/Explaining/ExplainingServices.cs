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
        .AddPlace("before-we-ask", "/before-we-ask", PlaceKind.Information);
}
