using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Platform;

/// <summary>What a copy of Seaward needs to start: how it runs, where its keys and its data are.</summary>
public sealed record ServeOptions(Mode Mode, string Keys, DatabaseChoice Database, string[] Urls, TimeProvider? Clock = null);

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
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
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
        services.AddScoped<Words>();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys.RingPath)).SetApplicationName("seaward");
        services.AddSeawardDatabases(options.Database);
        services.AddScoped(provider => new RecordDoor(provider.GetRequiredService<CareDb>(), provider.GetRequiredService<Vault>(),
            provider.GetRequiredService<IAccessLines>(), keys, provider.GetRequiredService<ServiceClock>()));
        services.AddHostedService<ChainLinker>();
        services.AddSignedIn(options.Mode);
        // Names have letters of every language; Razor would write them as numbers.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
    }
}
