using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Seaward.Platform.Identity;

/// <summary>Who the request is from: one cookie for staff, another for her, never both. A locked session is nobody's.</summary>
public static class SignedIn
{
    public const string StaffScheme = "staff", HerScheme = "her", EitherScheme = "either", Back = "back";
    private const string Id = "id", RoleName = "role", Stamp = "stamp", LockedName = "locked", PagesName = "pages";

    public static ClaimsPrincipal AsStaff(Staff staff) => new(Session(staff.Id, new(staff.Role, staff.FirstName, staff.SecurityStamp ?? "")));

    /// <summary>By the name identifier the form tokens know her, so that they hold while her pages open or empty.</summary>
    public static ClaimsPrincipal AsHer(RecordId record, HerPages pages = HerPages.NotAsked) => new(new ClaimsIdentity(
        [new(Id, record.ToString()), new(ClaimTypes.NameIdentifier, record.ToString()), new(PagesName, pages.ToString())], HerScheme));

    /// <summary>Whether, since she came in, she said that it is she and that nobody else can see.</summary>
    public static HerPages PagesOf(ClaimsPrincipal her) => Enum.TryParse<HerPages>(her.FindFirst(PagesName)?.Value, out var pages) ? pages : HerPages.NotAsked;

    /// <summary>The same session, asleep: it remembers who, and may do nothing.</summary>
    public static ClaimsPrincipal Locked(ClaimsPrincipal staff)
    {
        var asleep = ((ClaimsIdentity)staff.Identity!).Clone();
        asleep.AddClaim(new(LockedName, "yes"));
        return new(asleep);
    }

    public static bool IsLocked(ClaimsPrincipal who) => who.HasClaim(LockedName, "yes");

    public static Actor Actor(ClaimsPrincipal who) => IsLocked(who) ? Platform.Actor.Nobody : Whose(who);

    /// <summary>Whose session it is, also while it is locked. Only for waking it again.</summary>
    public static Actor Whose(ClaimsPrincipal who)
    {
        if (who.Identity is not ClaimsIdentity { IsAuthenticated: true } identity || identity.FindFirst(Id) is not { } id) return Platform.Actor.Nobody;
        var guid = Guid.Parse(id.Value);
        return identity.AuthenticationType == HerScheme ? Platform.Actor.Of(new RecordId(guid)) : Platform.Actor.Of(new StaffId(guid));
    }

    public static Role? RoleOf(ClaimsPrincipal who) => !IsLocked(who) && who.FindFirst(RoleName) is { } role ? Enum.Parse<Role>(role.Value) : null;

    public static IServiceCollection AddSignedIn(this IServiceCollection services, Mode mode)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ActingAs>();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? Actor(context.User)
            : provider.GetRequiredService<ActingAs>().Actor);
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = context => context.Request.Cookies.ContainsKey(Cookie(StaffScheme, mode)) ? StaffScheme : HerScheme)
            .AddCookie(StaffScheme, o => StaffCookie.Shape(Shape(o, StaffScheme, mode, TimeSpan.FromHours(10), "/sign-in")))
            .AddCookie(HerScheme, o => HerCookie.Shape(Shape(o, HerScheme, mode, TimeSpan.FromMinutes(30), "/")));
        var awake = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(c => !IsLocked(c.User)).Build();
        var policies = services.AddAuthorizationBuilder().SetFallbackPolicy(awake).SetDefaultPolicy(awake);
        foreach (var what in May.All) policies.AddPolicy(what, p => Policy(p, what));
        return services.AddStaffAccounts();
    }

    internal static bool Agrees(ClaimsPrincipal who, KnownStaff known) => who.FindFirst(Stamp)?.Value == known.Stamp;

    internal static bool IsCurrent(ClaimsPrincipal who, KnownStaff known) => who.FindFirst(RoleName)?.Value == known.Role.ToString();

    internal static ClaimsPrincipal Renewed(ClaimsPrincipal who, KnownStaff known)
    {
        var session = new ClaimsPrincipal(Session(Whose(who).Id, known));
        return IsLocked(who) ? Locked(session) : session;
    }

    private static ClaimsIdentity Session(Guid id, KnownStaff known) => new(
        [new(Id, id.ToString()), new(RoleName, known.Role.ToString()), new(ClaimTypes.Name, known.FirstName), new(Stamp, known.Stamp)], StaffScheme);

    // A staff page asks for the staff cookie, so that who has none is led to the staff sign-in.
    private static void Policy(AuthorizationPolicyBuilder policy, string what) => policy
        .AddAuthenticationSchemes(what == May.SeeOwnRecord ? HerScheme : StaffScheme)
        .RequireAuthenticatedUser()
        .RequireAssertion(c => Allowed(c.User, what));

    private static bool Allowed(ClaimsPrincipal who, string what) => what == May.SeeOwnRecord
        ? Actor(who).Kind is ActorKind.Woman
        : RoleOf(who) is { } role && May.Do(role, what);

    private static string Cookie(string scheme, Mode mode) => mode.Production ? $"__Host-{scheme}" : scheme;

    private static CookieAuthenticationOptions Shape(CookieAuthenticationOptions options, string scheme, Mode mode, TimeSpan lasts, string signIn)
    {
        options.Cookie.Name = Cookie(scheme, mode);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = mode.Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = lasts;
        options.SlidingExpiration = true;
        options.LoginPath = options.AccessDeniedPath = signIn;
        options.ReturnUrlParameter = Back;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        return options;
    }
}
