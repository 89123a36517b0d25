using System.Text.RegularExpressions;
using System.Xml.Linq;
using Seaward.Language;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>The checker that stands beside a worker's box reads what we have written ourselves. Exceptions are reviewed, and each gives its reason.</summary>
[Trait("row", "R5l")]
public sealed partial class Our_own_words(ITestOutputHelper output)
{
    private const string List = "kind-words-allowed.txt";

    private static readonly Checker Checker = new();

    private static readonly IReadOnlyList<(Regex Where, Regex Rule, string Line)> Allowed = [.. Repo.Reviewed(List).Select(line => (Parts: Regex.Split(line, @" +\| "), line))
        .Select(read => (new Regex(read.Parts[0].Trim()), new Regex($"^(?:{read.Parts[1].Trim()})$"), read.line))];

    private static readonly IReadOnlyList<(string Place, Finding Found)> All = [.. Sentences().Concat(Pages()).Concat(Names()).SelectMany(text => Checker.Check(text.Said).Select(found => (text.Place, found)))];

    [Fact]
    public void shame_nobody() => Repo.None(All.Where(one => one.Found.Severity > Severity.Low && !IsAllowed(one.Place, one.Found)).Select(Told).Distinct());

    [Fact]
    public void every_exception_gives_its_reason() => Assert.All(Repo.Reviewed(List), line => Assert.Equal(3, Regex.Split(line, @" +\| ").Length));

    [Fact]
    public void every_exception_is_needed() => Repo.None(Allowed.Where(allowed => !All.Any(one => allowed.Where.IsMatch(one.Place) && allowed.Rule.IsMatch(one.Found.RuleId))).Select(allowed => allowed.Line));

    /// <summary>Reported, not failed: words that depend on where they stand.</summary>
    [Fact]
    public void words_that_depend_on_where_they_stand_are_told()
    {
        foreach (var line in All.Where(one => one.Found.Severity is Severity.Low).Select(Told).Distinct()) output.WriteLine(line);
    }

    [Theory]
    [InlineData("She is a heroin addict."), InlineData("She failed to engage with the service.")]
    public void would_be_found_if_we_wrote_them(string said) => Assert.NotEmpty(Checker.Check(said));

    private static bool IsAllowed(string place, Finding found) => Allowed.Any(allowed => allowed.Where.IsMatch(place) && allowed.Rule.IsMatch(found.RuleId));

    private static string Told((string Place, Finding Found) one) => $"{one.Place} says '{one.Found.Text}' ({one.Found.RuleId}, {one.Found.Severity})";

    /// <summary>What people read on screens. English only: the checker speaks no other language.</summary>
    private static IEnumerable<(string Place, string Said)> Sentences() =>
        from file in Repo.Files("src", "Words.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select ($"{Repo.Name(file)}: {data.Attribute("name")!.Value}", data.Element("value")!.Value);

    /// <summary>What we publish and explain, a paragraph at a time; code in it is not ours to word.</summary>
    private static IEnumerable<(string Place, string Said)> Pages() =>
        from file in Repo.Files("docs", "*.md").Concat(Repo.Files("src", "*.md")).Concat(Repo.Files("src/Seaward/Policy", "*")).Concat(Directory.EnumerateFiles(Repo.Root, "*.md"))
        from paragraph in Regex.Split(Code().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), " "), "\n(?=\\s*\n|[-*|#] )")
        select (Repo.Name(file), paragraph.Replace('\n', ' '));

    /// <summary>Types, members, columns: names teach us how to think too.</summary>
    private static IEnumerable<(string Place, string Said)> Names() =>
        Ours.Types.SelectMany(type => Ours.Members(type).Select(member => ($"{type.FullName}.{member.Name}", member.Name)).Append((type.FullName!, type.Name)))
            .Concat(Why_we_record.Columns().Select(column => ($"column {column.Table}.{column.Name}", $"{column.Table} {column.Name}")))
            .Select(name => (name.Item1, string.Join(' ', Parts().Matches(name.Item2).Select(part => part.Value.ToLowerInvariant()))));

    [GeneratedRegex("(?s)```.*?```|`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Parts();
}
