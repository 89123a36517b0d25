using System.Text.RegularExpressions;

namespace Seaward.Features.Joining;

/// <summary>A house: its number, its street, and the postcode's first half where one is written.</summary>
internal sealed record House(int Number, string[] Street, string? Post);

/// <summary>Addresses as people write them: the parts in any order, with or without the flat.</summary>
internal static partial class NeverPlace
{
    private const int MostStreetWords = 4;

    private static readonly Dictionary<string, string> Short = new()
    {
        ["pde"] = "parade", ["st"] = "street", ["str"] = "street", ["rd"] = "road", ["ave"] = "avenue", ["av"] = "avenue", ["cl"] = "close", ["ln"] = "lane", ["dr"] = "drive",
        ["ct"] = "court", ["tce"] = "terrace", ["ter"] = "terrace", ["terr"] = "terrace", ["sq"] = "square", ["cres"] = "crescent", ["cresc"] = "crescent", ["gdns"] = "gardens", ["pl"] = "place", ["gr"] = "grove",
    };

    private static readonly HashSet<string> Kinds = [.. Short.Values, "way", "row", "hill", "walk", "mews", "wharf", "green", "rise", "view"];

    /// <summary>The words of a text, street words in full, without flats and postcodes.</summary>
    public static string[] Words(string folded) => [.. Word().Matches(Bare(folded)).Select(word => Short.GetValueOrDefault(word.Value, word.Value))];

    public static bool IsStreet(string word) => Kinds.Contains(word);

    /// <summary>The houses that a line names, and what stands before the first: who lives there.</summary>
    public static IReadOnlyList<House> Houses(string folded, out string before)
    {
        var bare = Bare(folded);
        List<House> houses = [];
        before = folded;
        foreach (Match number in HouseNumber().Matches(bare))
        {
            var street = Street(bare[(number.Index + number.Length)..]);
            if (street.Length == 0) street = Before(bare[..number.Index]);
            if (street.Length == 0) continue;
            if (houses.Count == 0) before = bare[..number.Index];
            houses.Add(new(Digits(number.Value), street, Post(folded)));
        }
        return houses;
    }

    public static bool Stands(House house, string folded)
    {
        if (house.Post is { } hers && Post(folded) is { } theirs && hers != theirs) return false;
        var words = Words(folded);
        var places = Enumerable.Range(0, Math.Max(0, words.Length - house.Street.Length + 1)).Where(at => words.AsSpan(at, house.Street.Length).SequenceEqual(house.Street)).ToList();
        if (places.Count == 0) return house.Street.Length > 1 && house.Street.All(words.Contains) && words.Any(word => IsNumber(word) && Digits(word) == house.Number);
        return places.Exists(at => Beside(words, at, house.Street.Length) is { Count: > 0 } beside ? beside.Contains(house.Number) : words.Any(word => IsNumber(word) && Digits(word) == house.Number));
    }

    private static List<int> Beside(string[] words, int at, int length)
    {
        List<int> beside = [];
        if (at > 0 && IsNumber(words[at - 1])) beside.Add(Digits(words[at - 1]));
        if (at + length < words.Length && IsNumber(words[at + length])) beside.Add(Digits(words[at + length]));
        return beside;
    }

    // Up to the word that says what kind of street it is, or to the comma.
    private static string[] Street(string after)
    {
        var words = Words(Part().Match(after).Value.TrimStart(',', ' ')).TakeWhile(word => !IsNumber(word)).Take(MostStreetWords).ToArray();
        var kind = Array.FindIndex(words, 1 <= words.Length ? 1 : 0, IsStreet);
        return kind > 0 ? words[..(kind + 1)] : words;
    }

    // "Marine Parade 14": only a street that says that it is one.
    private static string[] Before(string before)
    {
        var words = Words(before.Split(',', '\n', ';')[^1]);
        return words.Length > 1 && IsStreet(words[^1]) ? words[Math.Max(0, words.Length - MostStreetWords)..] : [];
    }

    private static bool IsNumber(string word) => OneNumber().IsMatch(word);

    private static int Digits(string number) => int.Parse(string.Concat(number.TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private static string? Post(string folded) => Postcode().Match(folded) is { Success: true } found ? found.Groups[1].Value : null;

    private static string Bare(string folded) => Flat().Replace(Postcode().Replace(folded, " "), " ");

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(?:flat|fflat|apartment|apt|unit|room|floor|no|number)\b\.?\s*(?:(?<=(?:flat|fflat|apartment|apt|unit|room|floor)\b\.?\s*)\w{1,3}\b)?(?:\s*/)?")]
    private static partial Regex Flat();

    [GeneratedRegex(@"(?<![\w-])\d{1,4}[a-z]?\b(?![-\d])")]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"^\s*,?[^,;\n]*")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\d{1,4}[a-z]?$")]
    private static partial Regex OneNumber();
}
