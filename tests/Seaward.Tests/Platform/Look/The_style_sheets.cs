using System.Text.RegularExpressions;

namespace Seaward.Tests.Platform.Look;

public sealed partial class The_style_sheets
{
    [Fact]
    public void on_her_side_cost_at_most_ten_kilobytes() =>
        Assert.InRange(LookFiles.Brotli(string.Concat(LookFiles.Shore.Select(LookFiles.Read))), 1_000, 10 * 1024);

    [Fact]
    public void name_no_physical_side() => Assert.Empty(
        from file in Directory.GetFiles(LookFiles.Folder(), "*.css")
        from Match found in Physical().Matches(File.ReadAllText(file))
        select $"{Path.GetFileName(file)}: {found.Value.Trim()}");

    [Fact]
    public void each_fill_their_own_layer() => Assert.All(
        Directory.GetFiles(LookFiles.Folder(), "*.css"),
        file => Assert.Contains($"@layer {Path.GetFileNameWithoutExtension(file)} {{", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void fetch_nothing_and_force_nothing() => Assert.All(
        Directory.GetFiles(LookFiles.Folder(), "*.css"),
        file => Assert.DoesNotMatch(@"@import|url\(|!important", File.ReadAllText(file)));

    [GeneratedRegex(@"(?m)(^|[;{])\s*((margin|padding|border|inset)-(left|right|top|bottom)[a-z-]*|left|right|top|bottom|width|height|(min|max)-(width|height)|overflow-[xy]|border-(top|bottom)-(left|right)-radius|float|clear)\s*:|text-align:\s*(left|right)")]
    private static partial Regex Physical();
}
