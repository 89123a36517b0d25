using Microsoft.AspNetCore.Mvc.Rendering;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Safeguarding;

/// <summary>One thing to fill in whose name is made on the page. Drawn by <c>_Box</c>.</summary>
public sealed record Box(string Name, string Label, string? Value)
{
    public int Rows { get; init; } = 2;
    public string? Hint { get; init; }
    public string Kind { get; init; } = "textarea";
    public IReadOnlyList<Choice> Choices { get; init; } = [];
    public bool Required { get; init; }

    /// <summary>A worker's own words go in here, never hers.</summary>
    public bool OurWords { get; init; }

    public string Id => TagBuilder.CreateSanitizedId(Name, "_");
}
