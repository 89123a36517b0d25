namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The facts that were gone through one by one, as the program came with them. Any other is somebody's own.</summary>
internal static class FactCatalogue
{
    /// <summary>Whose names a fact of one's own needs before it can weigh on its own.</summary>
    public static readonly IReadOnlyList<string> BothSigners = ["safeguarding-lead", "womens-group"];

    private static readonly Lazy<Dictionary<string, Fact>> Known = new(Read);

    /// <summary>In the catalogue, of the same kind and with the same source, and asked in the catalogue's own words.</summary>
    public static bool Holds(Fact fact, IReadOnlyDictionary<string, string> words) =>
        Known.Value.TryGetValue(fact.Key, out var known)
        && (known.Kind, known.NeedsWho, known.NeedsWhen) == (fact.Kind, fact.NeedsWho, fact.NeedsWhen)
        && known.Choices.SequenceEqual(fact.Choices)
        && !Asked(fact).Any(words.ContainsKey);

    /// <summary>Where the words of its question would stand.</summary>
    public static IEnumerable<string> Asked(Fact fact) => FrameworkParts.Spoken(fact);

    // Straight from the text: the checks themselves ask the catalogue.
    private static Dictionary<string, Fact> Read()
    {
        var problems = new FrameworkProblems();
        var root = PolicyYaml.Load(Framework.ShippedText(), problems) ?? throw new InvalidOperationException("The shipped framework cannot be read.");
        return new FrameworkReader(problems).Read(root).Facts.ToDictionary(fact => fact.Key, StringComparer.Ordinal);
    }
}
