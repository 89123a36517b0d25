using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaward.Browser.Tests.Web;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Browser.Tests.Care;

/// <summary>A site of its own, with Carys signed in on the phone and Wren's contact line to write. Gone, with its folder, when the test is over.</summary>
internal sealed class AContactLine : IAsyncDisposable
{
    private readonly ATempFolder folder = new("seaward-line-");
    private readonly WebApplication app;

    private AContactLine() => app = Platform.Serve.Build(
        new ServeOptions(new Mode(false, false), Path.Combine(folder.Path, "keys"), DatabaseChoice.InFolder(folder.Path), ["http://127.0.0.1:0"], folder.Path));

    public string Address { get; private set; } = "";

    public static async Task<AContactLine> On(Phone phone)
    {
        var line = new AContactLine();
        await Databases.Migrate(line.app.Services, default);
        await line.app.StartAsync();
        await line.SignIn(phone);
        return line;
    }

    private async Task SignIn(Phone phone)
    {
        var site = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var carys = new Staff { Id = Guid.NewGuid(), FirstName = "Carys", Role = Role.KeyWorker, Site = "The Blue Door", UserName = "carys", NormalizedUserName = "CARYS", SecurityStamp = Guid.NewGuid().ToString("N") };
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        db.Add(carys);
        await db.SaveChangesAsync();
        db.Actor = Actor.Of(carys.StaffId);
        var wren = await scope.ServiceProvider.GetRequiredService<RecordDoor>().Start("Wren", "The Blue Door", default);
        await db.Save("record.started", default);

        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.StaffScheme);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(SignedIn.AsStaff(carys), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, SignedIn.StaffScheme);
        await phone.Browser.AddCookiesAsync([new() { Name = options.Cookie.Name!, Value = options.TicketDataFormat.Protect(ticket), Url = site }]);
        Address = $"{site}/people/{wren.Id}/contact-line";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
