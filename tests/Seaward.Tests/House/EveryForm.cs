using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Someone in front of a page, and the way there.</summary>
internal sealed record APage(string Name, string Who, Visitor Visitor, Func<Visitor, Task<Sheet>> Open)
{
    public Task<Sheet> Read() => Open(Visitor);
}

/// <summary>All pages with something real under them, for each person who may see them.</summary>
internal sealed class EveryForm : IDisposable
{
    private readonly Dictionary<string, Visitor> people = [];

    public IReadOnlyList<APage> Pages { get; private set; } = [];

    public static async Task<EveryForm> In(ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        var every = new EveryForm();
        var (lead, manager) = (await seaward.AWorker(Role.SafeguardingLead, "Anwen", "The Mill"), await seaward.AWorker(Role.Manager, "Heledd", "The Mill"));
        var life = await ALife.Of(seaward, keyWorker, woman);
        every.people["anyone"] = seaward.Anyone();
        every.people["her"] = await seaward.Herself(woman);
        every.people["key worker"] = await seaward.SignedIn(keyWorker);
        every.people["lead"] = await seaward.SignedIn(lead);
        every.people["manager"] = await seaward.SignedIn(manager);
        every.people["group"] = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Delyth", "The Mill"));
        every.people["second person"] = await seaward.SignedIn(life.Asked);
        // Talking first: another form may close the gate.
        every.Pages = [every.Talking(woman), .. await every.Addresses(seaward, keyWorker, woman), .. await every.Places(seaward, keyWorker, woman)];
        return every;
    }

    public static IEnumerable<IHtmlFormElement> Forms(Sheet sheet) => sheet.Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        .Where(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the form goes when this button is pressed.</summary>
    public static string Target(Sheet sheet, IHtmlFormElement form, IElement? button) =>
        button?.GetAttribute("formaction") is { Length: > 0 } own ? own : form.GetAttribute("action") is { Length: > 0 } somewhere ? somewhere : sheet.Path;

    /// <summary>Buttons of the form, also those that stand elsewhere and name it.</summary>
    public static IReadOnlyList<IElement> Buttons(Sheet sheet, IHtmlFormElement form) =>
        [.. sheet.Page.QuerySelectorAll("button").Where(button => button.GetAttribute("type") is not "button" && (button.GetAttribute("form") is { } id ? id == form.Id : button.Closest("form") == form))];

    public void Dispose()
    {
        foreach (var visitor in people.Values) visitor.Dispose();
    }

    private async Task<IEnumerable<APage>> Addresses(ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        var pages = new List<APage>();
        foreach (var endpoint in (await Endpoints.Of(seaward)).Where(endpoint => endpoint is { IsPage: true, Method: "GET", DemoOnly: false, Handler: "" } && endpoint.Route != "/problem"))
            foreach (var address in await AddressValues.Every(endpoint, seaward, keyWorker, woman))
                pages.AddRange(people.Select(person => new APage(endpoint.Route, person.Key, person.Value, visitor => visitor.Read(address))));
        return pages;
    }

    private async Task<IEnumerable<APage>> Places(ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        var pages = new List<APage>();
        foreach (var place in (await Endpoints.Places(seaward)).Where(place => place.Handler.Length == 0))
        {
            var fields = await AddressValues.Fields(place, seaward, keyWorker, woman);
            pages.AddRange(((string[])["anyone", "her"]).Select(who => new APage("to=" + place.Place, who, people[who], visitor => visitor.Go(place.Place!, [.. fields]))));
        }
        return pages;
    }

    private APage Talking(RecordId woman) => new("/people/{id}/talk, once we know who is in the room", "key worker", people["key worker"],
        worker => Joined.InTheRoom(worker, woman, "at-home", "OnlyUs"));
}
