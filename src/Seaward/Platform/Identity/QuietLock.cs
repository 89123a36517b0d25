using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Seaward.Platform.Identity;

/// <summary>Set on a request of hers that came after five quiet minutes: nobody is signed in until her number is given again.</summary>
public sealed record Locked(RecordId Whose);

/// <summary>
/// Her cookie remembers when she last did anything. After five quiet minutes it lets nobody in by itself;
/// after thirty it is worth nothing. Each move of hers makes it new.
/// </summary>
internal sealed class QuietLock(TimeProvider clock) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    internal static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == SignedIn.HerScheme) options.Events.OnValidatePrincipal = Look;
    }

    private Task Look(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (clock.GetUtcNow() - context.Properties.IssuedUtc <= Quiet)
        {
            context.ShouldRenew = http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
            return Task.CompletedTask;
        }
        if (context.Principal is { } who) http.Features.Set(new Locked(SignedIn.Actor(who).Herself));
        context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
