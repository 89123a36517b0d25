using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Seaward.Features.Joining;

/// <summary>What a person reads as the same is made the same: marks, widths, scripts that look alike, digits of any script, signs nobody sees.</summary>
public static partial class NeverFold
{
    // Letters of other scripts that look like a Latin one, and letters that no decomposition takes apart.
    private static readonly Dictionary<char, string> Alike = Pairs(
        "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw вb кk мm нh тt гr ёe ӏl αa εe οo ρp υy χx ιi κk νv ηn τt βb μu γy ωw σs ıi łl đd øo ðd ħh ŧt");

    private static readonly Dictionary<char, string> Taken = new() { ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th" };

    /// <summary>Small letters without marks; words like "it’s" and "its" are one, and "Dan’s" is also "Dan" where that is asked.</summary>
    public static string Fold(string text, bool possessive = false)
    {
        var apart = Apostrophe().Replace(possessive ? Possessive().Replace(text, "") : text, "");
        var folded = new StringBuilder();
        foreach (var rune in Whole(apart).Normalize(NormalizationForm.FormKD).EnumerateRunes()) Add(folded, rune);
        return At(folded.ToString());
    }

    private static void Add(StringBuilder folded, Rune rune)
    {
        var kind = Rune.GetUnicodeCategory(rune);
        if (kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || Blank(rune.Value)) return;
        if (kind is UnicodeCategory.DecimalDigitNumber) folded.Append((int)Rune.GetNumericValue(rune));
        else if (kind is UnicodeCategory.DashPunctuation || rune.Value == 0x2212) folded.Append('-');
        else if (kind is UnicodeCategory.SpaceSeparator) folded.Append(' ');
        else Letter(folded, Rune.ToLowerInvariant(rune));
    }

    private static void Letter(StringBuilder folded, Rune small)
    {
        if (small.IsBmp && (Alike.TryGetValue((char)small.Value, out var alike) || Taken.TryGetValue((char)small.Value, out alike))) folded.Append(alike);
        else folded.Append(small.ToString());
    }

    // Fillers that show nothing and are letters by their kind.
    private static bool Blank(int sign) => sign is 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    // Half of a sign that was cut cannot be decomposed.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string At(string text)
    {
        var at = BracketedAt().Replace(text, "@");
        at = SpokenAt().Replace(at, "@");
        return Mailed().Replace(BracketedDot().Replace(at, "."), mail => SpokenDot().Replace(mail.Value, "."));
    }

    private static Dictionary<char, string> Pairs(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    [GeneratedRegex(@"['’‘ʼʹ`´′＇‛][sS]\b")]
    private static partial Regex Possessive();

    [GeneratedRegex("['’‘ʼʹ`´′＇‛]")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\s*[(\[{<]\s*at\s*[)\]}>]\s*")]
    private static partial Regex BracketedAt();

    [GeneratedRegex(@"\s*[(\[{<]\s*dot\s*[)\]}>]\s*")]
    private static partial Regex BracketedDot();

    [GeneratedRegex(@"(?<=[\w.+-])\s+at\s+(?=[\w-]+(?:\.|\s+dot\s+|\s*[(\[{]\s*dot\s*[)\]}]\s*)[a-z])")]
    private static partial Regex SpokenAt();

    [GeneratedRegex(@"\S+\s*@\s*[\w-]+(?:(?:\.|\s+dot\s+)[\w-]+)+")]
    private static partial Regex Mailed();

    [GeneratedRegex(@"\s+dot\s+")]
    private static partial Regex SpokenDot();
}
