namespace Seaward.Platform;

/// <summary>A woman's whole record. Random, because it stands in a worker's address bar.</summary>
public readonly record struct RecordId(Guid Value)
{
    public static RecordId New() => new(Guid.NewGuid());
    public override string ToString() => Value.ToString();
}

/// <summary>Someone who works or volunteers here.</summary>
public readonly record struct StaffId(Guid Value)
{
    public static StaffId New() => new(Guid.NewGuid());
    public override string ToString() => Value.ToString();
}
