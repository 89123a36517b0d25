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
}

/// <summary>The record itself, where the address is of a person.</summary>
public sealed class TheRecord : IAddressValue
{
    public bool Fits(string route, string name) => name is "record" or "woman" || (name == "id" && route.StartsWith("/people/", StringComparison.Ordinal));

    public Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => Task.FromResult(woman.ToString());
}

internal static partial class AddressValues
{
    private static readonly IReadOnlyList<IAddressValue> All = [.. Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => typeof(IAddressValue).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false }).Select(type => (IAddressValue)Activator.CreateInstance(type)!)];

    /// <summary>The address with values in it; a place that nobody knows gets an id that leads nowhere.</summary>
    public static async Task<string> Fill(AnEndpoint endpoint, ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        var address = endpoint.Route;
        foreach (Match place in Place().Matches(endpoint.Route))
        {
            var value = All.FirstOrDefault(v => v.Fits(endpoint.Route, place.Groups[1].Value)) is { } known
                ? await known.Make(seaward, keyWorker, woman)
                : Guid.NewGuid().ToString();
            address = address.Replace(place.Value, value, StringComparison.Ordinal);
        }
        return endpoint.Handler.Length == 0 ? address : $"{address}?handler={endpoint.Handler}";
    }

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)[^}]*\}")]
    private static partial Regex Place();
}
