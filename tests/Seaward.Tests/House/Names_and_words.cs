using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Some words are not ours: not on a screen, and not in a name where they would teach us to think so.</summary>
[Trait("row", "R5l")]
public sealed partial class Names_and_words
{
    private static readonly IReadOnlyList<(string Where, Regex Pattern)> Banned = [.. Repo.Reviewed("banned-words.txt").Select(line => Regex.Split(line, @" +\| "))
        .Select(parts => (parts[0].Trim(), new Regex(parts[1].Trim(), parts[1].Contains("DNA", StringComparison.Ordinal) ? RegexOptions.None : RegexOptions.IgnoreCase)))];

    private static readonly IReadOnlyList<(Regex Where, Regex What)> Allowed = [.. Repo.Reviewed("banned-words-allowed.txt").Select(line => Regex.Split(line, @" +\| "))
        .Select(parts => (new Regex(parts[0].Trim()), new Regex(parts[1].Trim(), RegexOptions.IgnoreCase)))];

    [Fact]
    public void every_line_of_the_lists_gives_its_reason() => Assert.All(
        Repo.Reviewed("banned-words.txt").Concat(Repo.Reviewed("banned-words-allowed.txt")), line => Assert.Equal(3, Regex.Split(line, @" +\| ").Length));

    [Fact]
    public void in_types_and_members() => Repo.None(Wrong("names",
        Ours.Types.Select(type => (type.FullName!, type.Name))
            .Concat(Ours.Types.SelectMany(type => Ours.Members(type).Select(member => ($"{type.FullName}.{member.Name}", member.Name))))
            .Concat(Ours.Types.SelectMany(type => Ours.Parameters(type).Select(parameter => ($"{type.FullName}({parameter.Name})", parameter.Name ?? ""))))));

    [Fact]
    public void in_tables_and_columns() => Repo.None(Wrong("names",
        Why_we_record.Columns().SelectMany(column => new[] { ($"table {column.Table}", column.Table), ($"column {column.Table}.{column.Name}", column.Name) })));

    [Fact]
    public async Task in_routes()
    {
        await using var seaward = await ASeaward.On(Seaward.Platform.Persistence.Engine.Sqlite);
        Repo.None(Wrong("names", seaward.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "").Select(route => ("route " + route, route))));
    }

    [Fact]
    public void in_words_keys() => Repo.None(Wrong("names", Words().Select(word => ($"{word.File}: {word.Key}", word.Key))));

    [Fact]
    public void in_words() => Repo.None(Wrong("texts", Words().Select(word => ($"{word.File}: {word.Key}", word.Text))));

    [Fact]
    public void in_pages() => Repo.None(Wrong("texts", Markup.Texts().Select(piece => ($"{piece.View}: {piece.Text}", piece.Text))));

    [Theory]
    [InlineData("names", "CaseNote"), InlineData("names", "client_id"), InlineData("names", "ServiceUserId"), InlineData("names", "/cases/{id}"), InlineData("names", "dna.count"), InlineData("names", "riskScore")]
    [InlineData("texts", "She did not attend."), InlineData("texts", "Her case was closed."), InlineData("texts", "2 DNAs"), InlineData("texts", "a dirty sample"), InlineData("texts", "hard to reach women")]
    public void are_found(string where, string said) => Assert.NotEmpty(Wrong(where, [("here", said)]));

    [Theory]
    [InlineData("names", "Casement"), InlineData("texts", "Ring in case you wait long."), InlineData("texts", "A case conference."), InlineData("texts", "In that case we ring.")]
    public void are_not_found_where_they_are_not(string where, string said) => Repo.None(Wrong(where, [("here", said)]));

    private static IEnumerable<string> Wrong(string scope, IEnumerable<(string Place, string Said)> all) => (
        from one in all
        let plain = scope == "names" ? Plain(one.Said) : one.Said
        from banned in Banned
        where banned.Where == scope || banned.Where == "both"
        let match = banned.Pattern.Match(plain)
        where match.Success && !Allowed.Any(allowed => allowed.Where.IsMatch(one.Place) && allowed.What.IsMatch(match.Value))
        select $"{one.Place} says '{match.Value}'").Distinct();

    private static IEnumerable<(string File, string Key, string Text)> Words() =>
        from file in Repo.Files("src", "*.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select (Repo.Name(file), data.Attribute("name")!.Value, data.Element("value")!.Value);

    private static string Plain(string name) => string.Join(' ', Parts().Matches(name).Select(match => match.Value.ToLowerInvariant()));

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Parts();
}
