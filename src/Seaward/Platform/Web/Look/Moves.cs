using System.Globalization;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// The forms behind the moves of this page. Each is written once, at the end of the body, and its buttons name it:
/// a button may then stand in a sentence or inside another form, where a form of its own may not.
/// </summary>
public sealed class Moves
{
    private readonly List<Move> all = [];

    public IReadOnlyList<Move> All => all;

    /// <summary>The first form here that something is typed into; a change of language goes through it, and loses nothing.</summary>
    public string? Typing { get; set; }

    /// <summary>The id of the form that carries exactly these values.</summary>
    public string Carrying(IReadOnlyDictionary<string, string?> values)
    {
        foreach (var known in all)
            if (known.Values.Count == values.Count && !known.Values.Except(values).Any()) return known.Id;
        var move = new Move(values.Count == 0 ? "go" : "go-" + all.Count.ToString(CultureInfo.InvariantCulture), values);
        all.Add(move);
        return move.Id;
    }
}

public sealed record Move(string Id, IReadOnlyDictionary<string, string?> Values);
