using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Default nobody; what each endpoint gives each person is written by hand and walked.</summary>
[Trait("row", "N1")]
public sealed class Who_may_open_what
{
    private static readonly string NotYours = new Phrasebook() is var book && book.Has("door.not-yours") ? book.Text("door.not-yours") : "\0";

    private static readonly string FrontDoor = $"<h1 class=\"big\">{WebUtility.HtmlEncode(new Phrasebook().Text("door.title"))}</h1>";

    [Fact]
    public async Task every_endpoint_has_its_line_and_every_line_its_endpoint()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        var endpoints = (await Everything(seaward)).Select(endpoint => endpoint.Name).ToHashSet();

        Repo.None(endpoints.Except(PermissionTable.Rows.Keys).Select(name => "no line for " + name)
            .Concat(PermissionTable.Rows.Keys.Except(endpoints).Select(name => "nothing answers to " + name)));
    }

    [Fact]
    public void the_table_is_whole_sorted_and_in_few_words()
    {
        Assert.All(PermissionTable.Lines, line => Assert.Equal(PermissionTable.People.Length + 1, line.Split('|').Length));
        Repo.None(PermissionTable.Rows.Values.SelectMany(row => row.Values).Except(PermissionTable.Words));
        Repo.None(PermissionTable.Lines.GroupBy(line => line.Split('|')[0].Trim()).Where(row => row.Count() > 1).Select(row => row.Key));
    }

    [Fact]
    public async Task every_endpoint_says_who()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        Repo.None((await Endpoints.Of(seaward)).Where(endpoint => !endpoint.Anonymous && endpoint.Policy is null).Select(endpoint => endpoint.Name));
    }

    [Fact]
    public void every_page_says_who() => Repo.None(
        from page in Ours.Types
        where page.IsSubclassOf(typeof(PageModel)) && !page.IsAbstract
        where page.GetCustomAttribute<AuthorizeAttribute>()?.Policy is null && page.GetCustomAttribute<AllowAnonymousAttribute>() is null
        select page.FullName);

    [Fact]
    public async Task a_policy_is_one_of_ours()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        Repo.None((await Endpoints.Of(seaward)).Select(endpoint => endpoint.Policy).OfType<string>().Except(May.All));
    }

    [Fact]
    public async Task what_is_for_the_demo_only_is_not_there_otherwise()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        Repo.None((await Endpoints.Of(seaward)).Where(endpoint => endpoint.DemoOnly).Select(endpoint => endpoint.Name));
    }

    [Fact]
    public async Task every_endpoint_gives_everyone_what_the_table_says()
    {
        await using var world = await PermissionWorld.Make();
        var wrong = new List<string>();
        // Forms last: one of them may lock or change what another person sees.
        foreach (var endpoint in (await Everything(world.Seaward)).OrderBy(endpoint => endpoint.Method != "GET"))
        {
            if (!PermissionTable.Rows.TryGetValue(endpoint.Name, out var row))
            {
                wrong.Add("no line yet; it gives: " + await Line(world, endpoint));
                continue;
            }
            foreach (var (person, says) in row.Where(cell => cell.Value != "-"))
            {
                using var answer = await world.Ask(endpoint, person);
                var gives = await Read(endpoint, answer);
                if (gives != says) wrong.Add($"{endpoint.Name} {endpoint.Handler} gives {person} '{gives}' ({(int)answer.StatusCode}), not '{says}'");
            }
        }
        Repo.None(wrong);
    }

    [Fact]
    public async Task every_value_in_an_address_has_something_real_to_be_tried_with()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: true, Production: false));
        Repo.None((await Endpoints.Of(seaward)).Where(endpoint => !LeadsAnywhere(endpoint)).SelectMany(AddressValues.Unknown));
    }

    [Fact]
    public async Task an_address_that_leads_nowhere_is_the_same_page_for_everyone_who_may_open_its_kind()
    {
        await using var world = await PermissionWorld.Make();
        var wrong = new List<string>();
        foreach (var endpoint in (await Endpoints.Of(world.Seaward)).Where(endpoint => endpoint.HasValues && !LeadsAnywhere(endpoint)))
            foreach (var person in PermissionTable.People)
            {
                using var answer = await world.AskNowhere(endpoint, person);
                var gives = await Read(endpoint, answer);
                var says = endpoint.Anonymous ? "missing" : world.RoleOf(person) is not { } role || person == "left" ? "sign-in" : May.Do(role, endpoint.Policy!) ? "missing" : "no";
                if (gives != says) wrong.Add($"{endpoint.Name} {endpoint.Handler} gives {person} '{gives}' ({(int)answer.StatusCode}), not '{says}'");
                if (gives == "missing" && answer.Content.Headers.ContentType?.MediaType != "text/html") wrong.Add($"{endpoint.Name} is not a page for {person}");
            }
        Repo.None(wrong);
    }

    // A draft may be begun about anything; the rest is not for people.
    private static bool LeadsAnywhere(AnEndpoint endpoint) => endpoint.Route.StartsWith("/demo/", StringComparison.Ordinal) || endpoint.Route == "/{**path}" || endpoint.Route.StartsWith("/drafts/", StringComparison.Ordinal);

    private static async Task<IEnumerable<AnEndpoint>> Everything(ASeaward seaward) => [.. await Endpoints.Of(seaward), .. await Endpoints.Places(seaward)];

    private static async Task<string> Line(PermissionWorld world, AnEndpoint endpoint)
    {
        var line = endpoint.Name;
        foreach (var person in PermissionTable.People)
        {
            using var answer = await world.Ask(endpoint, person);
            line += " | " + await Read(endpoint, answer);
        }
        return line;
    }

    private static async Task<string> Read(AnEndpoint endpoint, HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        if (WebUtility.HtmlDecode(html).Contains(NotYours, StringComparison.Ordinal)) return "not-yours";
        return answer.StatusCode switch
        {
            HttpStatusCode.OK when endpoint.Place is not null && html.Contains(FrontDoor, StringComparison.Ordinal) => "front",
            _ when endpoint.Place is not null && endpoint.Handler.Length == 0 && answer.StatusCode == HttpStatusCode.OK => "page",
            HttpStatusCode.Unauthorized => "sign-in",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound => "missing",
            >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest => Led(answer.Headers.Location!, endpoint),
            _ when endpoint.Method != "GET" && (int)answer.StatusCode is 200 or 400 => "taken",
            HttpStatusCode.OK when answer.Content.Headers.ContentType?.MediaType == "text/html" => "page",
            >= HttpStatusCode.OK and < HttpStatusCode.Moved => "ok",
            var status => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static string Led(Uri to, AnEndpoint from)
    {
        var path = (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString.Split('?')[0]).TrimEnd('/');
        return path.Length == 0 ? "front" : path.StartsWith("/sign-in", StringComparison.Ordinal) ? "sign-in" : from.Method == "GET" ? "home" : "taken";
    }
}
