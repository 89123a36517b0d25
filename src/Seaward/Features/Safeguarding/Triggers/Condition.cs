namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>
/// When a trigger is met. Three answers: true, false, not known. What nobody has seen is not known,
/// and <c>not</c> of it is not known either: only an observed event can meet a trigger. <c>not-known</c> stands
/// beside such an event, where a detail that nobody could say must not make the answer gentler.
/// </summary>
public abstract record Condition
{
    private Condition() { }

    public sealed record Yes(string Fact) : Condition;
    public sealed record Under(string Fact, int Number) : Condition;
    public sealed record AtLeast(string Fact, int Number) : Condition;
    public sealed record Is(string Fact, string Choice) : Condition;
    public sealed record Unknown(string Fact) : Condition;
    public sealed record Not(Condition Part) : Condition;
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;
    public sealed record Several(int Count, IReadOnlyList<Condition> Parts) : Condition;

    public bool? Met(Facts facts) => this switch
    {
        Yes c => facts[c.Fact]?.Yes,
        Under c => facts[c.Fact]?.Number is { } number ? number < c.Number : null,
        AtLeast c => facts[c.Fact]?.Number is { } number ? number >= c.Number : null,
        Is c => facts[c.Fact]?.Choice is { } choice ? choice == c.Choice : null,
        Unknown c => facts[c.Fact] is null,
        Not c => !c.Part.Met(facts),
        All c => Enough(facts, c.Parts, c.Parts.Count),
        Any c => Enough(facts, c.Parts, 1),
        Several c => Enough(facts, c.Parts, c.Count),
        _ => null,
    };

    public IEnumerable<string> FactKeys => this switch
    {
        Yes c => [c.Fact],
        Under c => [c.Fact],
        AtLeast c => [c.Fact],
        Is c => [c.Fact],
        Unknown c => [c.Fact],
        _ => Inside.SelectMany(part => part.FactKeys),
    };

    public IReadOnlyList<Condition> Inside => this switch
    {
        Not c => [c.Part],
        All c => c.Parts,
        Any c => c.Parts,
        Several c => c.Parts,
        _ => [],
    };

    private static bool? Enough(Facts facts, IReadOnlyList<Condition> parts, int wanted)
    {
        var (met, open) = (0, 0);
        foreach (var part in parts)
        {
            var answer = part.Met(facts);
            if (answer is true) met++;
            if (answer is null) open++;
        }

        if (met >= wanted) return true;
        return met + open >= wanted ? null : false;
    }
}
