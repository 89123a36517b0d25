using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Seaward.Platform.Wording;

/// <summary>
/// Every sentence shown to people, gathered once from the <c>Words.resx</c> beside each feature.
/// Keys are dotted and unique in the whole application; a house test holds that.
/// </summary>
public sealed class Phrasebook
{
    public const string Home = "en";
    public static readonly string[] Languages = [Home, "cy", "pl", "ur", "ar"];

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Gathered = new(() =>
        Languages.ToFrozenDictionary(language => language, language => Read(typeof(Phrasebook).Assembly, language)));

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage = Gathered.Value;

    public IEnumerable<string> Keys => byLanguage[Home].Keys;

    public bool Has(string key) => byLanguage[Home].ContainsKey(key);

    public bool Speaks(string language) => byLanguage.TryGetValue(language, out var words) && words.Count > 0;

    /// <summary>The text in the language asked for, else in English; the language it was found in travels with it.</summary>
    public (string Text, string Language) Find(string key, string language)
    {
        if (byLanguage.TryGetValue(language, out var words) && words.TryGetValue(key, out var text)) return (text, language);
        return byLanguage[Home].TryGetValue(key, out var english)
            ? (english, Home)
            : throw new KeyNotFoundException($"No words for '{key}'. Add them to the Words.resx of the feature.");
    }

    /// <summary>In English, for the command line.</summary>
    public string Text(string key, params object?[] values) => string.Format(CultureInfo.GetCultureInfo("en-GB"), Find(key, Home).Text, values);

    public string Text(Outcome outcome) => Text(outcome.Key!, [.. outcome.Values]);

    public static bool RightToLeft(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;

    private static FrozenDictionary<string, string> Read(Assembly assembly, string language)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var culture = language == Home ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".Words.resources", StringComparison.Ordinal)))
        {
            var set = new ResourceManager(name[..^".resources".Length], assembly).GetResourceSet(culture, true, false);
            if (set is null) continue;
            foreach (DictionaryEntry entry in set) found.Add((string)entry.Key, (string)entry.Value!);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
