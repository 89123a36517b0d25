using System.Text.Json;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>What was answered to each fact, and nothing that was said, seen by anyone, or dated. No name fits in here.</summary>
public static class BareAnswers
{
    public static string Of(Thoughts thoughts, Framework list)
    {
        var facts = ThinkRules.Read(thoughts, list, out _);
        return JsonSerializer.Serialize(facts.Keys.Order(StringComparer.Ordinal).ToDictionary(key => key, key => Said(facts[key]!.Value)));
    }

    /// <summary>The facts that a list can read; a fact that it does not know any more is left out.</summary>
    public static Facts Read(string bare, Framework list) => ThinkRules.Read(new Thoughts
    {
        Facts = JsonSerializer.Deserialize<Dictionary<string, string>>(bare)!.ToDictionary(f => f.Key, f => new Said(f.Value, "", "", "")),
    }, list, out _);

    private static string Said(FactValue value) => value switch
    {
        { Yes: true } => "yes",
        { Yes: false } => "no",
        { Number: { } number } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.Choice ?? "",
    };
}
