using System.Reflection;
using System.Text.RegularExpressions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>
/// A real value for a place in an address. A feature whose addresses carry more than a record adds one in this folder:
/// <c>Fits("/questions/{id:guid}", "id")</c> says which, <c>Make</c> makes the thing and returns its id.
/// </summary>
public interface IAddressValue
{
    bool Fits(string route, string name);

    Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman);

    /// <summary>One of each, where the page looks different as the thing moves on.</summary>
    async Task<IReadOnlyList<string>> Every(ASeaward seaward, Staff keyWorker, RecordId woman) => [await Make(seaward, keyWorker, woman)];
}

/// <summary>What a form names in a field instead of its address: which item is ticked, which line is asked about.</summary>
public interface IFormValue
{
    bool Fits(string endpoint, string handler);

    Task<(string Name, string Value)> Make(ASeaward seaward, Staff keyWorker, RecordId woman);
}

/// <summary>The record itself, where the address is of a person.</summary>
public sealed class TheRecord : IAddressValue
{
    public bool Fits(string route, string name) => name is "record" or "woman" or "subject" || (name == "id" && route.StartsWith("/people/", StringComparison.Ordinal));

    public Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => Task.FromResult(woman.ToString());
}

internal static partial class AddressValues
{
    private static readonly IReadOnlyList<IAddressValue> All = Every<IAddressValue>();
    private static readonly IReadOnlyList<IFormValue> InForms = Every<IFormValue>();

    /// <summary>The address with values in it; a place that nobody knows gets an id that leads nowhere.</summary>
    public static async Task<string> Fill(AnEndpoint endpoint, ASeaward seaward, Staff keyWorker, RecordId woman) =>
        (await Fill(endpoint, async known => [await known.Make(seaward, keyWorker, woman)])).First();

    /// <summary>Every address that the endpoint has in this life: a referral not told yet, one that has gone, and so on.</summary>
    public static Task<IReadOnlyList<string>> Every(AnEndpoint endpoint, ASeaward seaward, Staff keyWorker, RecordId woman) =>
        Fill(endpoint, known => known.Every(seaward, keyWorker, woman));

    /// <summary>The address with values that lead nowhere.</summary>
    public static string Nowhere(AnEndpoint endpoint) =>
        WithHandler(endpoint, Place().Replace(endpoint.Route, place => place.Groups[1].Value == "topic" ? "this-week" : Guid.NewGuid().ToString()));

    /// <summary>Places that nobody fills: a feature that adds one says here how to make it.</summary>
    public static IEnumerable<string> Unknown(AnEndpoint endpoint) =>
        from Match place in Place().Matches(endpoint.Route)
        where !All.Any(value => value.Fits(endpoint.Route, place.Groups[1].Value))
        select $"{endpoint.Name}: {place.Value}";

    public static async Task<IReadOnlyList<(string Name, string Value)>> Fields(AnEndpoint endpoint, ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        var fields = new List<(string, string)>();
        foreach (var value in InForms.Where(value => value.Fits(endpoint.Name, endpoint.Handler))) fields.Add(await value.Make(seaward, keyWorker, woman));
        return fields;
    }

    private static async Task<IReadOnlyList<string>> Fill(AnEndpoint endpoint, Func<IAddressValue, Task<IReadOnlyList<string>>> values)
    {
        IReadOnlyList<string> addresses = [endpoint.Route];
        foreach (Match place in Place().Matches(endpoint.Route))
        {
            var known = All.FirstOrDefault(value => value.Fits(endpoint.Route, place.Groups[1].Value));
            var with = known is null ? [Guid.NewGuid().ToString()] : await values(known);
            addresses = [.. from address in addresses from value in with select address.Replace(place.Value, value, StringComparison.Ordinal)];
        }
        return [.. addresses.Select(address => WithHandler(endpoint, address))];
    }

    private static string WithHandler(AnEndpoint endpoint, string address) =>
        endpoint.Handler.Length == 0 || endpoint.Place is not null ? address : $"{address}?handler={endpoint.Handler}";

    private static T[] Every<T>() => [.. Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => typeof(T).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false }).Select(type => (T)Activator.CreateInstance(type)!)];

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)[^}]*\}")]
    private static partial Regex Place();
}
