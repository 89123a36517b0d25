namespace Seaward.Features.Indicators;

/// <summary>Whether a figure says what the service did, or something about women. Of women, none and all are never shown.</summary>
public enum About { Service, Women }

/// <summary>Which figure, and where; no place means the whole service.</summary>
public readonly record struct CellName(string Measure, string Place = "")
{
    public bool IsWhole => Place.Length == 0;
}

/// <summary>One exact figure before protection. A part says what it is a part of; a reason tells more of the rest.</summary>
public sealed record Cell(CellName Name, Count Count, CellName? OutOf = null, About About = About.Service, bool Reason = false);

/// <summary>What anyone can add up: the whole is its parts together.</summary>
public sealed record Sum(CellName Whole, IReadOnlyList<CellName> Parts);

/// <summary>Everything that is counted for one release, and every way in which the figures hang together.</summary>
public sealed record Ledger(IReadOnlyList<Cell> Cells, IReadOnlyList<Sum> Sums);
