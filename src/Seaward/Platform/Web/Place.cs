using System.Collections.Frozen;

namespace Seaward.Platform.Web;

public enum PlaceKind
{
    /// <summary>Reached only by a move from `/`; opened by its own address it leads to the front door.</summary>
    Private,

    /// <summary>Private, and only for a woman who is signed in.</summary>
    SignedIn,

    /// <summary>Signed in, and only after she has said once more that it is she and that nobody else can see.</summary>
    OnlyHers,

    /// <summary>Public information: keeps its own address too, for printing, sharing and no script.</summary>
    Information,
}

public sealed record Place(string Name, string Page, PlaceKind Kind);

/// <summary>Where a signed-in woman arrives when she opens `/`.</summary>
public sealed record Landing(string Place);

/// <summary>Every place a mother-side form may ask for, by name. Features add theirs with <c>services.AddPlace</c>.</summary>
public sealed class PlaceTable(IEnumerable<Place> places, IEnumerable<Landing> landings)
{
    private readonly FrozenDictionary<string, Place> byName =
        places.ToFrozenDictionary(place => place.Name, StringComparer.Ordinal);

    private readonly FrozenSet<string> privatePages =
        places.Where(place => place.Kind != PlaceKind.Information)
            .Select(place => place.Page.TrimEnd('/'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Place? Named(string? name) => name is not null && byName.TryGetValue(name, out var place) ? place : null;

    public Place? At(PathString path) => byName.Values.FirstOrDefault(place => path.Equals(place.Page));

    public bool KeepsNoAddress(PathString path) => privatePages.Contains(path.Value?.TrimEnd('/') ?? "");

    public Place? Landing { get; } = landings.LastOrDefault() is { } landing
        ? places.First(place => place.Name == landing.Place)
        : null;
}

public static class PlaceRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlace(string name, string page, PlaceKind kind = PlaceKind.Private) =>
            services.AddSingleton(new Place(name, page, kind));

        public IServiceCollection AddLanding(string place) => services.AddSingleton(new Landing(place));
    }
}
