using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Web;

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
        return Serve.Build(new ServeOptions(new Mode(Demo: false, Production: true), stock.Keys, stock.Database, ["http://127.0.0.1:0"], stock.Data));
    }

    public static async Task Run(Stock stock, bool keepsPages)
    {
        await using var app = Build(stock);
        app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, ulong>(Roomy);
        if (!keepsPages) app.Services.GetRequiredService<IOptions<OutputCacheOptions>>().Value.AddBasePolicy(policy => policy.NoCache(), excludeDefaultPolicy: true);
        var store = StandIns.Store(stock.Database);
        StandIns.Map(app, store);
        await Child.Serve(app, () => StandIns.Fill(app, store, stock));
    }

    private static RateLimitPartition<ulong> Roomy(HttpContext context) => RateLimitPartition.GetTokenBucketLimiter(
        context.RequestServices.GetRequiredService<AddressHash>().Of(context.Connection.RemoteIpAddress),
        _ => new TokenBucketRateLimiterOptions { TokenLimit = int.MaxValue, TokensPerPeriod = 1_000_000, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });
}
