using System.Text.RegularExpressions;

namespace Seaward.Tests.House;

/// <summary>The language helper stands beside every box of several lines, or a page says why it does not.</summary>
[Trait("row", "R5l")]
public sealed partial class Boxes_for_our_words
{
    private const string List = "boxes-not-ours.txt";

    private static readonly IReadOnlyList<string> NotOurs = [.. Repo.Reviewed(List)];

    private static readonly IReadOnlyList<(string Place, bool Marked)> All = [.. Repo.Files("src/Seaward/Features", "*.cshtml").SelectMany(Boxes)];

    [Fact]
    public void are_marked_or_the_list_says_why_not() => Repo.None(All.Where(box => !box.Marked && !NotOurs.Any(line => Place(line) == box.Place))
        .Select(box => $"{box.Place}: mark it for the language helper, or say in {List} why not"));

    [Fact]
    public void are_not_both_marked_and_left_out() => Repo.None(All.Where(box => box.Marked && NotOurs.Any(line => Place(line) == box.Place)).Select(box => box.Place));

    [Fact]
    public void are_left_out_only_where_they_are_and_with_a_reason()
    {
        Repo.None(NotOurs.Where(line => !All.Any(box => box.Place == Place(line))));
        Assert.All(NotOurs, line => Assert.Equal(3, line.Split(" | ").Length));
    }

    [Fact]
    public void are_many() => Assert.True(All.Count(box => box.Marked) > 30, $"{All.Count(box => box.Marked)} boxes are marked");

    private static string Place(string line) => string.Join(" | ", line.Split(" | ").Take(2).Select(part => part.Trim()));

    private static IEnumerable<(string Place, bool Marked)> Boxes(string file)
    {
        var (page, text) = (Path.GetRelativePath(Path.Combine(Repo.Root, "src/Seaward/Features"), file).Replace('\\', '/'), File.ReadAllText(file));
        foreach (Match field in Fields().Matches(text)) if (Long().IsMatch(field.Value)) yield return ($"{page} | {field.Groups[1].Value}", field.Value.Contains("our-words=\"true\"", StringComparison.Ordinal));
        foreach (Match box in Made().Matches(text)) if (!Short().IsMatch(box.Value)) yield return ($"{page} | {box.Groups[1].Value}", box.Value.Contains("OurWords = true", StringComparison.Ordinal));
        foreach (Match plain in Plain().Matches(text)) yield return ($"{page} | {plain.Groups[1].Value}", plain.Value.Contains("our-words", StringComparison.Ordinal));
    }

    [GeneratedRegex("<field\\s[^>]*?for=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Fields();

    [GeneratedRegex("\\s(rows|as=\"textarea\")")]
    private static partial Regex Long();

    // To the end of the line: what follows the name says what kind of box it is.
    [GeneratedRegex("new Box\\([^\"\n]*?\\$?\"([^\"]+)\"[^\n]*")]
    private static partial Regex Made();

    [GeneratedRegex("Kind = \"(?!textarea)")]
    private static partial Regex Short();

    [GeneratedRegex("<textarea[^>]*?id=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Plain();
}
