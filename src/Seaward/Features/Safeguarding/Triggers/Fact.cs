namespace Seaward.Features.Safeguarding.Triggers;

public enum FactKind { YesNo, Number, Choice }

/// <summary>Something that can be seen or heard, declared before anyone is asked. Never a guess, never who a grown-up is.</summary>
public sealed record Fact(string Key, FactKind Kind)
{
    public int From { get; init; }
    public int To { get; init; } = 1000;
    public IReadOnlyList<string> Choices { get; init; } = [];
    public bool NeedsWho { get; init; } = true;
    public bool NeedsWhen { get; init; } = true;

    /// <summary>A list's own fact that both signers went through and say so in the list.</summary>
    public bool SignedByBoth { get; init; }

    public bool Accepts(FactValue value) => Kind switch
    {
        FactKind.YesNo => value.Yes is not null,
        FactKind.Number => value.Number >= From && value.Number <= To,
        _ => value.Choice is { } choice && Choices.Contains(choice),
    };
}

/// <summary>One answer: yes or no, a whole number, or one of the choices.</summary>
public readonly record struct FactValue
{
    public bool? Yes { get; private init; }
    public int? Number { get; private init; }
    public string? Choice { get; private init; }

    public static FactValue Of(bool yes) => new() { Yes = yes };
    public static FactValue Of(int number) => new() { Number = number };
    public static FactValue Of(string choice) => new() { Choice = choice };
}
