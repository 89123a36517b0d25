using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Seaward.Platform.Identity;

/// <summary>Who the request is from: one cookie for staff, another for her, never both.</summary>
public static class SignedIn
{
    public const string StaffScheme = "staff", HerScheme = "her", EitherScheme = "either";
    private const string Id = "id", RoleName = "role";

    public static ClaimsPrincipal AsStaff(Staff staff) => new(new ClaimsIdentity(
        [new(Id, staff.Id.ToString()), new(RoleName, staff.Role.ToString()), new(ClaimTypes.Name, staff.FirstName)], StaffScheme));

    public static ClaimsPrincipal AsHer(RecordId record) => new(new ClaimsIdentity([new(Id, record.ToString())], HerScheme));

    public static Actor Actor(ClaimsPrincipal who)
    {
        if (who.Identity is not ClaimsIdentity { IsAuthenticated: true } identity || identity.FindFirst(Id) is not { } id) return Platform.Actor.Nobody;
        var guid = Guid.Parse(id.Value);
        return identity.AuthenticationType == HerScheme ? Platform.Actor.Of(new RecordId(guid)) : Platform.Actor.Of(new StaffId(guid));
    }

    public static Role? RoleOf(ClaimsPrincipal who) => who.FindFirst(RoleName) is { } role ? Enum.Parse<Role>(role.Value) : null;

    public static IServiceCollection AddSignedIn(this IServiceCollection services, Mode mode)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Actor(context.User) : Platform.Actor.Seaward);
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = context => context.Request.Cookies.ContainsKey(Cookie(StaffScheme, mode)) ? StaffScheme : HerScheme)
            .AddCookie(StaffScheme, o => Shape(o, StaffScheme, mode, TimeSpan.FromHours(10), "/sign-in"))
            .AddCookie(HerScheme, o => Shape(o, HerScheme, mode, TimeSpan.FromMinutes(30), "/"));
        var policies = services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var what in May.All)
            policies.AddPolicy(what, p => p.RequireAuthenticatedUser().RequireAssertion(c => Allowed(c.User, what)));
        return services;
    }

    private static bool Allowed(ClaimsPrincipal who, string what) => what == May.SeeOwnRecord
        ? Actor(who).Kind is ActorKind.Woman
        : RoleOf(who) is { } role && May.Do(role, what);

    private static string Cookie(string scheme, Mode mode) => mode.Production ? $"__Host-{scheme}" : scheme;

    private static void Shape(CookieAuthenticationOptions options, string scheme, Mode mode, TimeSpan lasts, string signIn)
    {
        options.Cookie.Name = Cookie(scheme, mode);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = mode.Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = lasts;
        options.SlidingExpiration = true;
        options.LoginPath = options.AccessDeniedPath = signIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
