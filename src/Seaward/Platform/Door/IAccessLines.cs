namespace Seaward.Platform.Door;

/// <summary>Writes lines of "who looked". Returns only when they are durable; nothing may be read before that.</summary>
internal interface IAccessLines
{
    Task Write(IReadOnlyList<AccessLine> lines, CancellationToken ct);
}
