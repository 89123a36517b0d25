namespace Seaward.Platform;

/// <summary>What came of something a person asked for: done, or a reason as a words key with its values.</summary>
public sealed record Outcome
{
    private Outcome(string? key, string? field, object?[] values) => (Key, Field, Values) = (key, field, values);

    public static readonly Outcome Done = new(null, null, []);

    public static Outcome Refused(string key, params object?[] values) => new(key, null, values);

    /// <summary>Refused because of one field, so the page can show the sentence beside it.</summary>
    public static Outcome RefusedAt(string field, string key, params object?[] values) => new(key, field, values);

    public string? Key { get; }
    public string? Field { get; }
    public IReadOnlyList<object?> Values { get; }
    public bool Succeeded => Key is null;
}
