using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;

namespace Seaward.Platform.Identity;

/// <summary>Every request with a staff cookie is checked against who works here now.</summary>
internal static class StaffCookie
{
    public const string LockedPage = "/locked";

    // Not for every click a new cookie.
    private static readonly TimeSpan MovesNoted = TimeSpan.FromSeconds(15);

    public static void Shape(CookieAuthenticationOptions options)
    {
        options.Events.OnValidatePrincipal = StillHere;
        var refuse = options.Events.OnRedirectToAccessDenied;
        var signIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToAccessDenied = context => !SignedIn.IsLocked(context.HttpContext.User) ? refuse(context)
            : Quiet(context.Request) ? Unknown(context.Response)
            : To(context.Response, LockedPage + QueryString.Create(SignedIn.Back, Wanted(context.Request)));
        options.Events.OnRedirectToLogin = context => Quiet(context.Request) ? Unknown(context.Response) : signIn(context);
    }

    /// <summary>The page to come back to; of the Lock button, the page it stood on.</summary>
    public static string Wanted(HttpRequest request) =>
        request.Path == "/lock" && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? from.PathAndQuery
            : request.PathBase + request.Path + request.QueryString;

    private static async Task StillHere(CookieValidatePrincipalContext context)
    {
        var (who, http) = (context.Principal!, context.HttpContext);
        var known = await http.RequestServices.GetRequiredService<StaffState>().Of(SignedIn.Whose(who).Id, http.RequestAborted);
        if (known is null || !SignedIn.Agrees(who, known))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(SignedIn.StaffScheme);
            return;
        }
        if (!SignedIn.IsCurrent(who, known)) Be(context, SignedIn.Renewed(who, known));
        Quieten(context);
    }

    /// <summary>After five minutes without a move the session sleeps; each move begins the five minutes anew.</summary>
    private static void Quieten(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (SignedIn.IsLocked(context.Principal!) || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        var still = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc;
        if (still > QuietLock.Quiet) Be(context, SignedIn.Locked(context.Principal!));
        else if (still > MovesNoted) context.ShouldRenew = true;
    }

    private static void Be(CookieValidatePrincipalContext context, System.Security.Claims.ClaimsPrincipal who)
    {
        context.ReplacePrincipal(who);
        context.ShouldRenew = true;
    }

    // A script that saves in the background must learn that it did not: a page of ours would look like success.
    internal static bool Quiet(HttpRequest request) => request.Headers["Sec-Fetch-Dest"] == "empty";

    internal static Task Unknown(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Task To(HttpResponse response, string address)
    {
        response.Redirect(address);
        return Task.CompletedTask;
    }
}

/// <summary>Who is not signed in is led to the front door, and nothing of where she wanted to go stands in the address.</summary>
internal static class HerCookie
{
    public static void Shape(CookieAuthenticationOptions options) => options.Events.OnRedirectToLogin = context =>
    {
        if (StaffCookie.Quiet(context.Request) && !context.HttpContext.IsSwap) return StaffCookie.Unknown(context.Response);
        context.HttpContext.SeeFrontDoor();
        return Task.CompletedTask;
    };
}

internal static class StaffAccounts
{
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Staff>();
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddScoped<IUserStore<Staff>, StaffStore>();
        services.AddScoped<IPasskeyHandler<Staff>, PasskeyHandler<Staff>>();
        services.AddSingleton<StaffState>().AddSingleton<StrangerTries>().AddSingleton<SpentChallenges>();
        services.AddScoped<Tries>().AddScoped<OneTimeCodes>().AddScoped<PasskeyStates>().AddScoped<Passkeys>();
        services.AddIdentityCore<PhoneKeyHolder>();
        services.AddScoped<IUserStore<PhoneKeyHolder>, PhoneKeyHolders>().AddScoped<IPasskeyHandler<PhoneKeyHolder>, PasskeyHandler<PhoneKeyHolder>>();
        services.AddScoped(provider => new PhoneKeys(provider.GetRequiredService<IPasskeyHandler<PhoneKeyHolder>>(), provider.GetRequiredService<CareDb>(), provider.GetRequiredService<PasskeyStates>()));
        return services;
    }
}
