namespace Seaward.Features.HarmReduction;

/// <summary>Where bags wait and what may be in them, under <c>Service:Bags</c>. No place set, no bags offered.</summary>
public sealed class BagSettings
{
    public IReadOnlyList<BagPlace> Places { get; init; } = [];

    /// <summary>The step into help that foil goes with, in the service's words. Without it there is no foil.</summary>
    public string FoilStep { get; init; } = "";

    public bool Pipes { get; init; }

    public int DaysKept { get; init; } = 7;

    public BagPlace? Place(string? key) => Places.FirstOrDefault(place => place.Key == key);
}

/// <summary>A listed place and time. Nobody types an address.</summary>
public sealed class BagPlace
{
    public string Key { get; init; } = "";

    /// <summary>By what she will see: "locker by the blue door".</summary>
    public string Name { get; init; } = "";

    public string When { get; init; } = "";

    /// <summary>Whose shelf it is packed from.</summary>
    public string Site { get; init; } = "";

    /// <summary>A peer brings it there.</summary>
    public bool Peer { get; init; }
}
