using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>docs/mission.md says of every row whether it works; what it claims, a test shows.</summary>
public sealed partial class The_mission(ITestOutputHelper output)
{
    private static readonly string[] Page = File.ReadAllLines(Repo.At("docs/mission.md"));

    private static readonly IReadOnlyList<string[]> Rows = [.. Page
        .Where(line => Row().IsMatch(line)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];

    private static readonly HashSet<string> Meant = [.. Page.Select(line => Meaning().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private static readonly ILookup<string, string> Tests = FindTests().Distinct().ToLookup(test => test.Row, test => test.Name);

    [Fact]
    public void every_row_says_what_it_means_and_how_far_it_is()
    {
        Assert.Equal(Meant.Order(StringComparer.Ordinal), Rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(Rows, row => Assert.Contains(row[1], (string[])["works", "partly", "not yet"]));
    }

    [Fact]
    public void what_works_or_partly_works_names_a_test_and_where_to_see_it() => Repo.None(
        Rows.Where(row => row[1] != "not yet" && (row[2].Length == 0 || row[3].Length == 0)).Select(row => row[0]));

    [Fact]
    public void every_test_named_is_there_and_of_that_row() => Repo.None(
        from row in Rows
        from name in Named().Matches(row[3]).Select(match => match.Groups[1].Value)
        where !Tests[row[0]].Contains(name)
        select $"{row[0]}: {name}");

    [Fact]
    public void every_row_a_test_speaks_of_is_one_of_ours() => Repo.None(Tests.Select(tests => tests.Key).Except(Meant));

    /// <summary>Reported, not failed: rows with tests that the page does not claim yet.</summary>
    [Fact]
    public void rows_with_tests_that_claim_nothing_are_told()
    {
        foreach (var row in Rows.Where(row => row[1] == "not yet" && Tests.Contains(row[0])))
            output.WriteLine($"{row[0]} has tests: {string.Join(", ", Tests[row[0]])}");
    }

    // This assembly by reflection, the browser's by its source: one does not reference the other.
    private static IEnumerable<(string Row, string Name)> FindTests() => Here().Concat(
        from file in Repo.Files("tests", "*.cs")
        where !Repo.Name(file).StartsWith("tests/Seaward.Tests/", StringComparison.Ordinal)
        let source = File.ReadAllText(file)
        from Match test in Traited().Matches(source)
        let type = Class().Matches(source).LastOrDefault(match => match.Index < test.Index)?.Groups[1].Value
        from row in RowOf().Matches(test.Value).Select(match => match.Groups[1].Value)
        let name = test.Groups["name"].Value
        from said in test.Groups["kind"].Value == "class" ? Methods().Matches(source[test.Index..]).Select(m => $"{name}.{m.Groups[1].Value}").Append(name) : [$"{type}.{name}"]
        select (row, said));

    private static IEnumerable<(string Row, string Name)> Here() =>
        from type in typeof(The_mission).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        from row in RowsOf(type).Concat(RowsOf(method))
        from said in (string[])[type.Name, $"{type.Name}.{method.Name}"]
        select (row, said);

    private static IEnumerable<string> RowsOf(MemberInfo member) => member.GetCustomAttributesData()
        .Where(data => data.AttributeType == typeof(TraitAttribute) && data.ConstructorArguments[0].Value is "row")
        .Select(data => (string)data.ConstructorArguments[1].Value!);

    [GeneratedRegex(@"^\| [A-Z]+[0-9]+[a-z]? \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"^- \*\*([A-Z]+[0-9]+[a-z]?)\*\* ")]
    private static partial Regex Meaning();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("""(?s)Trait\("row", ?"[^"]+"\)[^;{}]*?\bpublic (?:sealed |static |async |partial )*(?<kind>class|[A-Za-z<>]+) (?<name>\w+)""")]
    private static partial Regex Traited();

    [GeneratedRegex("""Trait\("row", ?"([^"]+)"\)""")]
    private static partial Regex RowOf();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\](?:\s*\[[^\n]*\])*\s*public (?:async )?[A-Za-z<>]+ (\w+)\(")]
    private static partial Regex Methods();
}
