using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace Seaward.Platform.Web;

/// <summary>How much one address may ask, with room for fifty women behind it. Use: <c>[EnableRateLimiting(Limits.Numbers)]</c>.</summary>
/// <remarks>The framework's own middleware never lets go of its limiters, nor of the host they belong to; these end with the host.</remarks>
/// <param name="visitors">How many one address stands for: one, or as many as a bench or a walk over every page plays.</param>
public sealed class Limits(int visitors = 1) : IDisposable
{
    public const string Numbers = "numbers";
    public const string Writes = "writes";

    private static readonly RateLimitPartition<(string?, ulong)> Free = RateLimitPartition.GetNoLimiter<(string?, ulong)>(default);
    private static readonly Bucket Everything = new(null, Most: 1500, EachMinute: 900);
    private static readonly Bucket NumberTries = new(Numbers, Most: 150, EachMinute: 60);
    private static readonly Bucket Writing = new(Writes, Most: 150, EachMinute: 60);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, (string?, ulong)>(context => Exempt(context) ? Free : Everything.For(context, visitors)),
        PartitionedRateLimiter.Create<HttpContext, (string?, ulong)>(context => Acting(context) ? OfItsOwn(context) : Free));

    public bool Allow(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static RateLimitPartition<(string?, ulong)> OfItsOwn(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            null => Free,
            Numbers => NumberTries.For(context),
            Writes => Writing.For(context),
            var other => throw new InvalidOperationException($"No limit is called '{other}'."),
        };

    private static bool Acting(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    private static bool Exempt(HttpContext context) =>
        context.Features.Get<Mishap>() is not null
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private sealed record Bucket(string? Name, int Most, int EachMinute)
    {
        public RateLimitPartition<(string?, ulong)> For(HttpContext context, int visitors = 1) => RateLimitPartition.GetTokenBucketLimiter(
            (Name, context.RequestServices.GetRequiredService<AddressHash>().Of(context.Connection.RemoteIpAddress)),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Most * visitors,
                TokensPerPeriod = Math.Max(1, EachMinute * visitors / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
    }
}

public sealed class Limited(RequestDelegate next, Limits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (limits.Allow(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
        return Task.CompletedTask;
    }
}

/// <summary>An address is only ever a keyed hash, in memory, under a key that lasts an hour and is written nowhere.</summary>
public sealed class AddressHash(TimeProvider clock)
{
    private readonly Lock gate = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset until = clock.GetUtcNow().AddHours(1);

    public ulong Of(IPAddress? address)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(Key(), Network(address), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) | 1;
    }

    private byte[] Key()
    {
        lock (gate)
        {
            if (clock.GetUtcNow() < until) return key;
            until = clock.GetUtcNow().AddHours(1);
            return key = RandomNumberGenerator.GetBytes(32);
        }
    }

    // A household has a whole /64 of IPv6.
    private static byte[] Network(IPAddress? address)
    {
        if (address is null) return [];
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..8] : bytes;
    }
}
