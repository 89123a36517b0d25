using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaward.Platform;

namespace Seaward.Bench.Hosts;

/// <summary>
/// The product as it is served, with two differences: one address may ask as often as it likes (its bucket stays, only larger),
/// and the output cache can be left out. Pages the product does not have yet are stood in for under /bench.
/// </summary>
internal static class ProductHost
{
    public static WebApplication Build(Stock stock)
    {
        // As behind a proxy that ends TLS: Production answers sign-in and forms only over https.
        Environment.SetEnvironmentVariable("Service__Proxies__0", "127.0.0.1");
        return Serve.Build(new ServeOptions(new Mode(Demo: false, Production: true), stock.Keys, stock.Database, ["http://127.0.0.1:0"], stock.Data,
            Also: services => services.AddSingleton(_ => new Platform.Web.Limits(visitors: 1_000_000))));
    }

    public static async Task Run(Stock stock, bool keepsPages)
    {
        await using var app = Build(stock);
        if (!keepsPages) app.Services.GetRequiredService<IOptions<OutputCacheOptions>>().Value.AddBasePolicy(policy => policy.NoCache(), excludeDefaultPolicy: true);
        var store = StandIns.Store(stock.Database);
        StandIns.Map(app, store);
        await Child.Serve(app, () => StandIns.Fill(app, store, stock));
    }
}
