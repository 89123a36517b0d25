using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Workforce;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Demo;

/// <summary>What exists in a demo and nowhere else.</summary>
internal static class DemoPages
{
    public static readonly (string Name, Role? Role)[] SignIns =
    [
        (DemoSignIn.Mother, null), ("key-worker", Role.KeyWorker), ("outreach", Role.Outreach), ("peer", Role.Peer),
        ("safeguarding-lead", Role.SafeguardingLead), ("manager", Role.Manager), ("womens-group", Role.WomensGroup), ("commissioner", null),
    ];

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<RazorPagesOptions>().Configure<Mode>((pages, mode) => pages.Conventions.Add(new OnlyInDemo(mode)));
        services.AddSingleton<BulkSeed>();
        return services;
    }

    public static void MapDemo(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<Mode>().Demo) return;
        endpoints.MapGet("/demo/sign-in/{who}", SignIn).AllowAnonymous();
    }

    private static async Task<IResult> SignIn(string who, HttpContext http, CareDb db, CancellationToken ct)
    {
        if (who == "commissioner") return await Commissioner(http);
        if (who == DemoSignIn.Mother) return await Mother(http, db, ct);
        if (SignIns.FirstOrDefault(s => s.Name == who).Role is not { } role) return Results.NotFound();
        var staff = await db.Set<Staff>().AsNoTracking().Where(s => s.Role == role && s.LeftAt == null).OrderBy(s => s.NormalizedUserName).FirstOrDefaultAsync(ct);
        if (staff is null) return Missing(http);
        await http.SignOutAsync(SignedIn.HerScheme);
        await http.SignInAsync(SignedIn.StaffScheme, SignedIn.AsStaff(staff));
        return Results.LocalRedirect(Session.Home(role));
    }

    private static async Task<IResult> Mother(HttpContext http, CareDb db, CancellationToken ct)
    {
        if (await db.Set<DemoSignIn>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == DemoSignIn.Mother, ct) is not { } mother) return Missing(http);
        await http.SignOutAsync(SignedIn.StaffScheme);
        await http.SignInAsync(SignedIn.HerScheme, SignedIn.AsHer(new RecordId(mother.Id)));
        return Results.LocalRedirect("/");
    }

    // No account: a commissioner reads what everyone may read, and nothing else stays signed in beside it.
    private static async Task<IResult> Commissioner(HttpContext http)
    {
        await http.SignOutAsync(SignedIn.StaffScheme);
        await http.SignOutAsync(SignedIn.HerScheme);
        return Results.LocalRedirect("/releases");
    }

    private static IResult Missing(HttpContext http)
    {
        http.Refuse(StatusCodes.Status404NotFound, "demo.page.nobody");
        return Results.Empty;
    }
}

/// <summary>Outside a demo a page made for it has no address.</summary>
internal sealed class OnlyInDemo(Mode mode) : IPageRouteModelConvention
{
    private static readonly FrozenSet<string> Pages = typeof(OnlyInDemo).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        .Where(page => page.Type.GetProperty("Model")?.PropertyType.IsDefined(typeof(DemoOnlyAttribute), inherit: false) == true)
        .Select(page => page.Identifier)
        .ToFrozenSet(StringComparer.Ordinal);

    public void Apply(PageRouteModel model)
    {
        if (!mode.Demo && Pages.Contains(model.RelativePath)) model.Selectors.Clear();
    }
}
