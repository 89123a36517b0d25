using Seaward.Platform.Door;

namespace Seaward.Features.Records;

/// <summary>Where on her home a card stands, from the top.</summary>
public enum HomeSlot { Told, Meeting, Ready, Promise }

/// <summary>A card on her home: a partial page of the feature it comes from, and what that page shows.</summary>
public sealed record HomeCard(HomeSlot Slot, string Partial, object Model);

/// <summary>A feature that has something for her home says so by adding one of these.</summary>
public interface IOnHerHome
{
    Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct);
}
