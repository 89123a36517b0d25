namespace Seaward.Platform;

/// <summary>How this copy runs. Demo shows invented people on this computer only; Production holds real ones.</summary>
public sealed record Mode(bool Demo, bool Production);
