using System.Globalization;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>A condition as one short line: the same condition gives the same line.</summary>
public static class ConditionText
{
    public static string Of(Condition condition) => condition switch
    {
        Condition.Yes c => c.Fact,
        Condition.Under c => string.Create(CultureInfo.InvariantCulture, $"{c.Fact}<{c.Number}"),
        Condition.AtLeast c => string.Create(CultureInfo.InvariantCulture, $"{c.Fact}>={c.Number}"),
        Condition.Is c => $"{c.Fact}={c.Choice}",
        Condition.Unknown c => $"{c.Fact} not known",
        Condition.Not c => $"not {Of(c.Part)}",
        Condition.All c => $"all({Parts(c)})",
        Condition.Any c => $"any({Parts(c)})",
        Condition.Several c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} of({Parts(c)})"),
        _ => "",
    };

    private static string Parts(Condition condition) => string.Join(", ", condition.Inside.Select(Of));
}
