using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>An opened record: the only thing that turns her words into text and back. Ends with the request.</summary>
public sealed class OpenRecord
{
    private readonly SealingKey key;

    internal OpenRecord(RecordId id, As @as, BothKeys keys) => (Id, As, key, Label) = (id, @as, keys.Data, keys.Label);

    public RecordId Id { get; }
    public As As { get; }

    internal SealingKey Label { get; }

    public string Read(Sealed words, Slot slot) => key.Read(words, slot);

    public Sealed Seal(string words, Slot slot) => key.Seal(words, slot);
}

/// <summary>The name she chose and her bag name; all that a list may show.</summary>
public sealed record Label(string Name, string? BagName);

/// <summary>One of one's own, opened for the day, with what she wants to be called.</summary>
public sealed record OwnRecord(OpenRecord Record, Label Label);

/// <summary>What the door answered: opened, or a words key that says why not.</summary>
public sealed record Opening(OpenRecord? Record, string? Refusal)
{
    internal static Opening Refused(string key) => new(null, key);
}
