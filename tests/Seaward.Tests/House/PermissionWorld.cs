using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>One woman, everyone who may stand around her, and a cookie for each.</summary>
internal sealed class PermissionWorld : IAsyncDisposable
{
    private readonly Dictionary<string, (ClaimsPrincipal Who, Cookie? Carries)> people = [];
    private Staff keyWorker = null!;
    private RecordId wren, gull;

    private PermissionWorld(ASeaward seaward) => Seaward = seaward;

    public ASeaward Seaward { get; }

    public static async Task<PermissionWorld> Make()
    {
        var world = new PermissionWorld(await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false), services => services.AddSingleton(_ => new Limits(visitors: 10_000))));
        await world.Fill();
        return world;
    }

    /// <summary>The address with values that exist; of a person who is asked about her own, her own.</summary>
    public Task<string> Address(AnEndpoint endpoint, string person) =>
        AddressValues.Fill(endpoint, Seaward, keyWorker, person == "her-other" ? gull : wren);

    public async Task<HttpResponseMessage> Ask(AnEndpoint endpoint, string person) =>
        await Send(endpoint, person, await Address(endpoint, person), await Fields(endpoint));

    private async Task<HttpResponseMessage> Send(AnEndpoint endpoint, string person, string address, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var (who, cookie) = people[person];
        var cookies = new CookieContainer();
        if (cookie is not null) cookies.Add(cookie);
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Seaward.Address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        using var ask = new HttpRequestMessage(new HttpMethod(endpoint.Method is "ANY" ? "GET" : endpoint.Method), address);
        if (endpoint.Method is not "GET" and not "ANY" and not "HEAD") ask.Content = new FormUrlEncodedContent([.. Signed(who, cookies), .. fields]);
        return await http.SendAsync(ask);
    }

    /// <summary>An address that leads nowhere, asked in the same way.</summary>
    public Task<HttpResponseMessage> AskNowhere(AnEndpoint endpoint, string person) => Send(endpoint, person, AddressValues.Nowhere(endpoint), []);

    public Role? RoleOf(string person) => SignedIn.RoleOf(people[person].Who);

    public ValueTask DisposeAsync() => Seaward.DisposeAsync();

    private async Task<IReadOnlyList<KeyValuePair<string, string>>> Fields(AnEndpoint endpoint)
    {
        var fields = (await AddressValues.Fields(endpoint, Seaward, keyWorker, wren)).Select(field => KeyValuePair.Create(field.Name, field.Value));
        return [.. fields, .. endpoint.Place is { } place ? [KeyValuePair.Create("to", place), KeyValuePair.Create("do", endpoint.Handler)] : Array.Empty<KeyValuePair<string, string>>()];
    }

    private Dictionary<string, string> Signed(ClaimsPrincipal who, CookieContainer cookies)
    {
        var fields = new Dictionary<string, string> { ["form"] = "AAAAAAAAAAAAAAAAAAAAAA" };
        if (who.Identity is not { IsAuthenticated: true }) return fields;
        using var scope = Seaward.Services.CreateScope();
        var tokens = Seaward.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = who });
        cookies.Add(new Cookie("f", tokens.CookieToken, "/", "127.0.0.1"));
        fields[tokens.FormFieldName] = tokens.RequestToken!;
        return fields;
    }

    private async Task Fill()
    {
        keyWorker = await Seaward.AWorker();
        wren = await Seaward.AWoman(keyWorker);
        gull = await Seaward.AWoman(await Seaward.AWorker(name: "Bethan", site: "The Mill"), "Gull", "The Mill");
        var (other, blocked, left) = (await Elsewhere(Role.KeyWorker, "Gwen"), await Elsewhere(Role.KeyWorker, "Ffion"), await Seaward.AWorker(Role.KeyWorker, "Nia"));
        await Seaward.Do(Actor.Of(keyWorker.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, blocked.StaffId, StandingKind.KeyWorker, Seaward.Clock.GetUtcNow()));
            db.Add(Standing.Of(wren, blocked.StaffId, StandingKind.Blocked, Seaward.Clock.GetUtcNow()));
            db.Add(Standing.Of(wren, left.StaffId, StandingKind.KeyWorker, Seaward.Clock.GetUtcNow()));
            await db.Save("record.started", default);
        });

        people["anyone"] = (new ClaimsPrincipal(new ClaimsIdentity()), null);
        await Her("her-own");
        await Her("her-other");
        await Staff("kw-own", keyWorker);
        await Staff("kw-other", other);
        await Staff("kw-blocked", blocked);
        await Staff("outreach", await Elsewhere(Role.Outreach, "Mari"));
        await Staff("peer", await Elsewhere(Role.Peer, "Lowri"));
        await Staff("group", await Elsewhere(Role.WomensGroup, "Delyth"));
        await Staff("lead", await Elsewhere(Role.SafeguardingLead, "Anwen"));
        await Staff("manager", await Elsewhere(Role.Manager, "Heledd"));
        await Staff("left", left);
        await ALife.Of(Seaward, keyWorker, wren);
        await Leave(left);
    }

    private Task<Staff> Elsewhere(Role role, string name) => Seaward.AWorker(role, name, "The Mill");

    private async Task Her(string person)
    {
        var who = SignedIn.AsHer(wren, HerPages.Open);
        people[person] = (who, await Cookies.For(Seaward.Services, who, SignedInScheme.Her));
    }

    private async Task Staff(string person, Staff staff)
    {
        var who = SignedIn.AsStaff(staff);
        people[person] = (who, await Cookies.For(Seaward.Services, who, SignedInScheme.Staff));
    }

    private async Task Leave(Staff staff)
    {
        await Seaward.Do(Actor.Seaward, async (db, _) =>
        {
            (await db.Set<Staff>().FindAsync(staff.Id))!.Leave(Seaward.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        Seaward.Clock.Pass(TimeSpan.FromSeconds(61));
    }
}
