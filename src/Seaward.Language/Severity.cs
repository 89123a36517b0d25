namespace Seaward.Language;

/// <summary>How much a word harms where it stands.</summary>
public enum Severity
{
    /// <summary>It depends on where and for whom it is written.</summary>
    Low,

    /// <summary>Better words exist: worth a thought before saving.</summary>
    Medium,

    /// <summary>It should never stand in a record.</summary>
    High,
}
