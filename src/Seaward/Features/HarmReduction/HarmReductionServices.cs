using Seaward.Platform.Web;

namespace Seaward.Features.HarmReduction;

internal static class HarmReductionServices
{
    public static IServiceCollection AddHarmReduction(this IServiceCollection services)
    {
        services.AddOptions<BagSettings>().BindConfiguration("Service:Bags");
        services.AddScoped<MakeBag>().AddScoped<PackBag>().AddScoped<HandOverBag>().AddScoped<PutBackBag>();
        services.AddScoped<TakeBack>().AddHostedService<TakeBackEachHour>();
        services.AddScoped<Shelves>().AddScoped<CountShelf>().AddScoped<WriteYoung>().AddScoped<AgreeYoung>().AddSingleton<LastYoung>().AddScoped<YoungShelf>();
        return services.AddPlace("bag", "/bag").AddPlace("bag-made", "/bag/made").AddPlace("bag-counts", "/counts", PlaceKind.Information);
    }
}
