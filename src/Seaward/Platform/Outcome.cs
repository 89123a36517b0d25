namespace Seaward.Platform;

/// <summary>What came of something a person asked for: done, or a reason as a words key with its values.</summary>
public sealed record Outcome
{
    private Outcome(string? key, string? field, object?[] values) => (Key, Field, Values) = (key, field, values);

    private IReadOnlyList<Outcome> Others { get; init; } = [];

    public static readonly Outcome Done = new(null, null, []);

    public static Outcome Refused(string key, params object?[] values) => new(key, null, values);

    /// <summary>Refused because of one field, so the page can show the sentence beside it.</summary>
    public static Outcome RefusedAt(string field, string key, params object?[] values) => new(key, field, values);

    /// <summary>Everything that is wrong at once, so that nobody is sent round three times. Nothing wrong is done.</summary>
    public static Outcome All(IEnumerable<Outcome> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Each).ToList() is [var first, .. var others] ? first with { Others = others } : Done;

    /// <summary>The same, where the fields have a longer name on the page.</summary>
    public Outcome Under(string prefix) => All(Each.Select(each => new Outcome(each.Key, each.Field is { } field ? prefix + field : null, [.. each.Values])));

    /// <summary>One by one; nothing when it is done.</summary>
    public IEnumerable<Outcome> Each => Succeeded ? [] : [this with { Others = [] }, .. Others];

    public string? Key { get; }
    public string? Field { get; }
    public IReadOnlyList<object?> Values { get; }
    public bool Succeeded => Key is null;
}
