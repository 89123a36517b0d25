namespace Seaward.Features.Indicators;

/// <summary>
/// A definition anyone can read: of all these, how many were so. Words: <c>indicator.{id}.name</c>, <c>.definition</c>,
/// <c>.denominator</c>. Exceptions stay in what it is out of and are listed among the rest.
/// </summary>
public sealed record Indicator(string Id, About About, string OutOf, string Counted, string Rest, IReadOnlyList<string> RestIs);

/// <summary>How many at one place in one month.</summary>
public sealed record Figure(string Measure, string Place, Count Count);

/// <summary>What a feature gives to be measured by: definitions, and figures built from its own named questions.</summary>
public interface IIndicatorSource
{
    IReadOnlyList<Indicator> Indicators { get; }

    Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct);
}
