using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

public sealed partial class Every_string_has_a_key(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string File, string Key, string Text)> Words = [..
        from file in Repo.Files("src", "*.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select (Repo.Name(file), data.Attribute("name")!.Value, data.Element("value")!.Value)];

    private static readonly HashSet<string> English = [.. Words.Where(word => !IsTranslation(word.File)).Select(word => word.Key)];

    private static readonly IReadOnlyList<(string File, string Text)> Sources = [..
        Repo.Files("src/Seaward", "*.cs").Concat(Repo.Files("src/Seaward", "*.cshtml")).Concat(Repo.Files("src/Seaward/Policy", "*")).Select(file => (Repo.Name(file), Comment().Replace(File.ReadAllText(file), "")))];

    [Fact]
    public void no_page_holds_a_word_of_its_own() => Repo.None(
        from piece in Markup.Texts()
        where piece.Text.Any(char.IsLetter)
        select $"{piece.View}: {piece.Text}");

    [Fact]
    public void nor_in_what_is_read_aloud() => Repo.None(
        from said in Markup.Spoken()
        where said.Name != "content" && said.Text.Any(char.IsLetter)
        select $"{said.View}: {said.Name}={said.Text}");

    [Fact]
    public void every_key_used_exists() => Repo.None(Used().Where(use => !English.Contains(use.Key)).Select(use => $"{use.File}: {use.Key}").Distinct());

    [Fact]
    public void every_start_of_a_key_leads_somewhere() => Repo.None(
        from source in Sources
        from Match start in Started().Matches(source.Text)
        let prefix = start.Groups[1].Value
        where !English.Any(key => key.StartsWith(prefix, StringComparison.Ordinal))
        select $"{source.File}: {prefix}");

    [Fact]
    public void a_key_stands_in_one_place() => Repo.None(
        from word in Words
        group word by (word.Key, Tongue(word.File)) into places
        where places.Count() > 1
        select $"{places.Key}: {string.Join(", ", places.Select(place => place.File))}");

    [Fact]
    public void keys_are_dotted() => Repo.None(English.Where(key => !Dotted().IsMatch(key)));

    [Fact]
    public void a_translation_knows_no_key_of_its_own() => Repo.None(
        from word in Words
        where IsTranslation(word.File) && !English.Contains(word.Key)
        select $"{word.File}: {word.Key}");

    [Fact]
    public void a_translation_takes_the_same_values() => Repo.None(
        from word in Words
        where IsTranslation(word.File)
        let english = Words.FirstOrDefault(other => other.Key == word.Key && !IsTranslation(other.File)).Text ?? ""
        where !Values(word.Text).SetEquals(Values(english))
        select $"{word.File}: {word.Key}");

    [Fact]
    public void none_is_empty_or_shouts() => Repo.None(
        Words.Where(word => word.Text.Trim().Length == 0 || word.Text.Contains('!', StringComparison.Ordinal)).Select(word => $"{word.File}: {word.Key}"));

    /// <summary>Reported, not failed: a key may be put together from data.</summary>
    [Fact]
    public void unused_keys_are_told()
    {
        var quoted = Sources.SelectMany(source => Quoted().Matches(source.Text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var starts = Sources.SelectMany(source => AnyStart().Matches(source.Text).Select(match => match.Groups[1].Value)).Distinct().ToList();
        foreach (var key in English.Where(key => !quoted.Contains(key) && !starts.Any(start => key.StartsWith(start, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
            output.WriteLine($"not used: {key}");
    }

    private static IEnumerable<(string File, string Key)> Used() =>
        from source in Sources
        from Match use in Uses().Matches(source.Text)
        from Match literal in Quoted().Matches(use.Groups["first"].Value)
        select (source.File, literal.Groups[1].Value);

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(match => match.Value)];

    private static bool IsTranslation(string file) => Tongue(file).Length > 0;

    private static string Tongue(string file) => Translated().Match(file).Groups[1].Value;

    // The first argument of what takes a key; of RefusedAt the second.
    [GeneratedRegex("""(?:\bW\[|\b[Ww]ords\[|\bbook\.(?:Text|Find)\(|\bRefused\(\s*|\bRefusedAt\((?:[^,()]|\([^()]*\))+,\s*|\b[Dd]b\.Save\(|\bErrorMessage\s*=\s*|\bDisplay\(Name\s*=\s*)(?<first>(?:[^,\]();"$+]|(?<!\$)"[^"]*"(?!\s*\+)|\([^()]*\))*)(?=[,\]);])""")]
    private static partial Regex Uses();

    [GeneratedRegex("""(?<![$@])"([a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+)"(?!\s*\+)""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?:\bW\[|\b[Ww]ords\[|\bRefused\()\s*(?:\$"([a-z][a-z0-9.-]*)\{|"([a-z][a-z0-9.-]*)"\s*\+)""")]
    private static partial Regex Started();

    [GeneratedRegex("""(?:\$"|(?=[a-z0-9.-]*[.-]"\s*\+)(?<="))([a-z][a-z0-9-]*(?:\.[a-z0-9.-]*|[.-]))(?:\{|"\s*\+)""")]
    private static partial Regex AnyStart();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?m)^\s*//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\.([a-z]{2})\.resx$")]
    private static partial Regex Translated();
}
