using Microsoft.AspNetCore.DataProtection;
using Seaward.Features;
using Seaward.Features.Indicators;
using Seaward.Platform.Door;
using Seaward.Platform.Drafts;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Platform;

/// <summary>What a copy of Seaward needs to start: how it runs, where its keys and its data are.</summary>
public sealed record ServeOptions(Mode Mode, string Keys, DatabaseChoice Database, string[] Urls, string Data, TimeProvider? Clock = null, Action<IServiceCollection>? Also = null);

public static class Serve
{
    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Serve).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = options.Mode.Production ? Environments.Production : Environments.Development,
        });
        builder.WebHost.UseUrls(options.Urls);
        AddSeaward(builder.Services, options);
        builder.Services.AddSeawardWeb(builder.Configuration).AddLook().AddFeatures();
        options.Also?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSeawardWeb();
        app.MapRazorPages().WithStaticAssets();
        app.MapFeatures();
        app.MapFallback("{**path}", context => { context.Response.StatusCode = StatusCodes.Status404NotFound; return Task.CompletedTask; }).AllowAnonymous();
        return app;
    }

    private static void AddSeaward(IServiceCollection services, ServeOptions options)
    {
        var keys = KeyFolder.OpenOrMake(options.Keys);
        services.AddSingleton(options.Mode);
        services.AddSingleton(keys);
        services.AddSingleton(options.Clock ?? TimeProvider.System);
        services.AddSingleton(provider => new ServiceClock(provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
        services.AddSingleton<Phrasebook>();
        services.AddScoped<Words>().AddScoped<HerDays>();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys.RingPath)).SetApplicationName("seaward");
        services.AddSeawardDatabases(options.Database);
        services.AddDoors();
        services.AddSingleton(new AnchorFolder(Path.Combine(options.Data, "anchors"))).AddSingleton<Anchors>().AddSingleton<HistoryCheck>();
        services.AddDrafts();
        services.AddSingleton(new SpokenFolder(Path.Combine(options.Data, "spoken")));
        services.AddSingleton(new ReleaseFolder(Path.Combine(options.Data, "releases"), keys));
        services.AddSingleton<ChainLinker>().AddHostedService(provider => provider.GetRequiredService<ChainLinker>());
        services.AddSignedIn(options.Mode);
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc => mvc.Filters.Add(new EndsByItself()));
    }
}
