using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>
/// What can be written down as danger now: each line of the list about a child, and one about a grown-up. That one is no line
/// of the list, so being attacked is never a reason to refer a family.
/// </summary>
public static class DangerLines
{
    public const string GrownUp = "grown-up-being-hurt-now";

    public static readonly IReadOnlyList<string> All = [.. ImmediateDanger.Triggers.Select(t => t.Id), GrownUp];

    public static string? Named(string? line) => All.FirstOrDefault(known => known == line);
}
