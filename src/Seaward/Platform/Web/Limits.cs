using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace Seaward.Platform.Web;

/// <summary>How much one address may ask, with room for fifty women behind it. Use: <c>[EnableRateLimiting(Limits.Numbers)]</c>.</summary>
public static class Limits
{
    public const string Numbers = "numbers";
    public const string Writes = "writes";

    private static readonly Bucket Everything = new(Most: 1500, EachMinute: 900);
    private static readonly Bucket NumberTries = new(Most: 150, EachMinute: 60);
    private static readonly Bucket Writing = new(Most: 150, EachMinute: 60);

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, ulong>(
            context => Exempt(context) ? RateLimitPartition.GetNoLimiter(0UL) : Everything.For(context));
        options.AddPolicy(Numbers, context => Acting(context) ? NumberTries.For(context) : RateLimitPartition.GetNoLimiter(0UL));
        options.AddPolicy(Writes, context => Acting(context) ? Writing.For(context) : RateLimitPartition.GetNoLimiter(0UL));
    }

    private static bool Acting(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    private static bool Exempt(HttpContext context) =>
        context.Features.Get<Mishap>() is not null
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private sealed record Bucket(int Most, int EachMinute)
    {
        public RateLimitPartition<ulong> For(HttpContext context) => RateLimitPartition.GetTokenBucketLimiter(
            context.RequestServices.GetRequiredService<AddressHash>().Of(context.Connection.RemoteIpAddress),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Most,
                TokensPerPeriod = Math.Max(1, EachMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
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
