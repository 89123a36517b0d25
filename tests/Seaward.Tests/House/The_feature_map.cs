using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Seaward.Tests.House;

/// <summary>A feature uses another only where the map draws an arrow, and only what the other offers everyone.</summary>
public sealed partial class The_feature_map
{
    private const string Features = "Seaward.Features.", Views = "AspNetCoreGeneratedDocument.Features_";

    private static readonly SortedDictionary<string, Dictionary<string, HashSet<string>>> Map = Read();

    private static readonly HashSet<string> Offered = FindOffered();

    [Fact]
    public void every_feature_has_a_line() => Repo.None(
        Il.Uses.Keys.Select(FeatureOf).OfType<string>().Distinct().Except(Map.Keys));

    [Fact]
    public void arrows_lead_to_features_of_the_map() => Repo.None(Map.Values.SelectMany(arrows => arrows.Keys).Except(Map.Keys));

    [Fact]
    public void no_arrow_is_missing() => Repo.None(Crossings()
        .Where(crossing => !Map[crossing.From].ContainsKey(crossing.To))
        .Select(crossing => $"{crossing.From} uses {crossing.To}: {crossing.Type} uses {crossing.Use.Type}").Distinct());

    [Fact]
    public void what_crosses_is_offered() => Repo.None(Crossings()
        .Where(crossing => Map[crossing.From].TryGetValue(crossing.To, out var named) && !named.Contains("*") && !named.Contains(crossing.Use.Name) && !Offered.Contains(crossing.Use.Type))
        .Select(crossing => $"{crossing.Type} uses {crossing.Use.Type}, which {crossing.To} does not offer").Distinct());

    [Fact]
    public void the_platform_knows_no_feature() => Repo.None(
        from type in Il.Uses
        where type.Key.StartsWith("Seaward.Platform.", StringComparison.Ordinal) && type.Key != "Seaward.Platform.Serve" && !type.Key.StartsWith("Seaward.Platform.Verbs.", StringComparison.Ordinal)
        from use in type.Value
        where use.Type.StartsWith(Features, StringComparison.Ordinal)
        select $"{type.Key} uses {use.Type}");

    [Fact]
    public void is_printed_as_it_is() => Repo.KeepsPage("docs/features.md", Page());

    private static IEnumerable<(string From, string To, string Type, Use Use)> Crossings() =>
        from type in Il.Uses
        let feature = FeatureOf(type.Key)
        where feature is not null && Map.ContainsKey(feature)
        from use in type.Value
        let other = FeatureOf(use.Type)
        where other is not null && other != feature && !use.Type.StartsWith(Views, StringComparison.Ordinal)
        select (feature, other, type.Key, use);

    // The longest line of the map that fits: a part of a feature may have a line of its own.
    private static string? FeatureOf(string type)
    {
        var name = type.StartsWith(Views, StringComparison.Ordinal) ? type[Views.Length..].Replace('_', '.')
            : type.StartsWith(Features, StringComparison.Ordinal) ? type[Features.Length..] : null;
        if (name is null || !name.Contains('.', StringComparison.Ordinal) || name.StartsWith('.') || name.StartsWith("Shared.", StringComparison.Ordinal)) return null;
        return Map.Keys.Where(feature => name.StartsWith(feature + ".", StringComparison.Ordinal)).MaxBy(feature => feature.Length) ?? name.Split('.')[0];
    }

    private static HashSet<string> FindOffered()
    {
        var rows = Ours.Types.SelectMany(type => type.GetInterfaces())
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(face => face.GetGenericArguments()[0]).ToHashSet();
        var doors = Ours.Types.Where(type => type.Namespace!.StartsWith("Seaward.Features", StringComparison.Ordinal) && Open().IsMatch(type.Name)).ToList();
        var answers = doors.SelectMany(Said).ToList();
        return [.. doors.Concat(answers).Concat(answers.SelectMany(Said)).Where(type => !rows.Contains(type)).Select(type => type.FullName!)];
    }

    private static IEnumerable<Type> Said(Type type) => Ours.Members(type).SelectMany(member => member switch
    {
        System.Reflection.MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        System.Reflection.PropertyInfo property => [property.PropertyType],
        _ => Type.EmptyTypes,
    }).SelectMany(Parts).Where(part => part.Namespace?.StartsWith("Seaward.Features", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private static SortedDictionary<string, Dictionary<string, HashSet<string>>> Read() => new(Repo.Reviewed("feature-map.txt").ToDictionary(
        line => line[..line.IndexOf(':', StringComparison.Ordinal)],
        line => Arrow().Matches(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToDictionary(
            arrow => arrow.Groups[1].Value,
            arrow => arrow.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet())), StringComparer.Ordinal);

    private static string Page()
    {
        var page = new StringBuilder("# Features, and which may use which\n\nMade from `tests/Seaward.Tests/House/feature-map.txt`; a test reads the program and holds it to this.\n"
            + "A feature uses another through its questions, ids and facts, and what stands in brackets. Everything may use the platform; the platform knows no feature.\n\n| feature | may use |\n|---|---|\n");
        foreach (var (feature, arrows) in Map)
            page.Append($"| {feature} | {string.Join(", ", arrows.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value.Count == 0 ? a.Key : $"{a.Key} ({string.Join(", ", a.Value.Order(StringComparer.Ordinal))})"))} |\n");
        return page.ToString();
    }

    [GeneratedRegex(@"(Questions|Ids?|Facts?)$|^IOn[A-Z]")]
    private static partial Regex Open();

    [GeneratedRegex(@"([A-Za-z.]+)\s*(?:\(([^)]*)\))?")]
    private static partial Regex Arrow();
}
