namespace Seaward.Platform;

public enum ActorKind { Nobody, Staff, Woman, Seaward }

/// <summary>Who is doing this: a member of staff, the woman herself, or Seaward's own jobs.</summary>
public sealed record Actor(ActorKind Kind, Guid Id)
{
    public static readonly Actor Nobody = new(ActorKind.Nobody, Guid.Empty);
    public static readonly Actor Seaward = new(ActorKind.Seaward, Guid.Empty);

    public static Actor Of(StaffId staff) => new(ActorKind.Staff, staff.Value);
    public static Actor Of(RecordId herself) => new(ActorKind.Woman, herself.Value);

    public StaffId Staff => Kind is ActorKind.Staff ? new(Id) : throw new InvalidOperationException("Only staff do this.");
    public RecordId Herself => Kind is ActorKind.Woman ? new(Id) : throw new InvalidOperationException("Only she does this.");
}
