namespace Seaward.Platform.Persistence;

/// <summary>A row that belongs to a woman's record: each change to it becomes a line of her history.</summary>
public interface IInRecord
{
    RecordId Record { get; }
    Guid RowId { get; }
}
