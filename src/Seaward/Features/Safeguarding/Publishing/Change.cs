using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Two lists side by side, with the words of each. Drawn by <c>_Change</c>.</summary>
public sealed record Change(Framework Before, ListCheck Check)
{
    public Framework Now => Check.List!;
    public ListChange What => Check.Change!;
}
