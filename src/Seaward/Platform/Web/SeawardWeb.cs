using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Seaward.Platform.Web;

public static class SeawardWeb
{
    public static IServiceCollection AddSeawardWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ServiceIdentity>().Bind(configuration.GetSection("Service")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServiceIdentity>>().Value);
        services.AddSingleton<PlaceTable>().AddSingleton<Languages>().AddSingleton<AddressHash>().AddSingleton<Limits>().AddSingleton<Layouts>();
        services.TryAddSingleton<IFormIds, FormIdsInMemory>();
        services.AddPlace("language", "/language", PlaceKind.Information);

        services.AddAuthentication();
        services.AddAuthorization();
        services.AddOutputCache(options => options.AddBasePolicy(new PublicPages()));
        services.AddLogging(LogSetUp.Set);
        return services.AddTransport().AddForms();
    }

    private static IServiceCollection AddTransport(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Forms.LargestBody;
        });
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ServiceIdentity>>((forwarded, service) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            foreach (var proxy in service.Value.Proxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        return services;
    }

    private static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => Forms.Limits(options));
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new AnonymousForms()));
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc => mvc.Filters.Add(new UnfitForms()));
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<Mode>((antiforgery, mode) =>
        {
            antiforgery.SuppressXFrameOptionsHeader = true;
            antiforgery.FormFieldName = "f";
            antiforgery.Cookie.Name = mode.Production ? "__Host-f" : "f";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = mode.Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>The whole order of things before a page. Call it first, then map endpoints.</summary>
    public static WebApplication UseSeawardWeb(this WebApplication app)
    {
        app.UseMiddleware<Headers>();
        app.UseMiddleware<SpokenLanguage>();
        app.UseMiddleware<Problems>();
        app.UseMiddleware<DemoHosts>();
        if (app.Services.GetRequiredService<IOptions<ServiceIdentity>>().Value.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<Leaving>();
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<Places>();
        app.UseRouting();
        app.UseOutputCache();
        app.UseMiddleware<Limited>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<WholeForms>();
        app.UseMiddleware<Compression>();
        app.UseMiddleware<Padding>();
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        return app;
    }
}
