using Seaward.Language.Reading;

namespace Seaward.Language.Matching;

/// <summary>What one thread uses again and again, so that a text without findings costs no memory.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _mine;

    public static Scratch Mine => _mine ??= new();

    public Token[] Tokens { get; } = new Token[Reader.MostTokens];

    public Pile<Quotation> Quotations { get; } = new();

    public Pile<Candidate> Candidates { get; } = new();
}

/// <summary>Words [From, To) of a paragraph that a rule objects to.</summary>
internal readonly record struct Candidate(int Start, int End, Rule Rule) : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var longest = (other.End - other.Start).CompareTo(End - Start);
        if (longest != 0) return longest;
        var worst = other.Rule.Severity.CompareTo(Rule.Severity);
        return worst != 0 ? worst : Start.CompareTo(other.Start);
    }

    public bool Overlaps(in Candidate other) => Start < other.End && other.Start < End;
}
