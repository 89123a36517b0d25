namespace Seaward.Features.Indicators;

/// <summary>Something another feature shows on the page about how we are doing, under the figures of the month: a sentence first, and counts by team only.</summary>
public interface IOnServicePage
{
    Task<ServiceCard> Card(CancellationToken ct);
}

/// <summary>A partial of the feature's own, and what it shows.</summary>
public sealed record ServiceCard(string Partial, object Model);
