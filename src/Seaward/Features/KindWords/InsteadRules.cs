using System.Text.RegularExpressions;

namespace Seaward.Features.KindWords;

/// <summary>Where something to write instead goes, and how it is written there.</summary>
public sealed record Put(int At, int Length, string Text);

/// <summary>
/// What may be put into a box: a name in place of a name, or the start of a sentence with a gap, after the sentence it is about.
/// Never a fact that nobody has told us, and never half a sentence.
/// </summary>
public static partial class InsteadRules
{
    private const int LongestStart = 5;

    private static readonly string[] Persons = ["woman", "mother", "mum", "baby"];
    private static readonly string[] People = ["people in prison", "people who use drugs", "people without a home"];
    private static readonly string[] Stuff = ["drug use", "drinking", "opioid agonist treatment", "injecting equipment", "sterile equipment", "unsterile equipment", "unused equipment", "used equipment", "living experience"];
    private static readonly string[] NoVerbs = [.. Persons, "people", "her", "the", "drug", "drinking", "opioid", "injecting", "sterile", "unsterile", "unused", "living", "more", "used", "not", "positive", "on", "also"];

    public static bool CanBeUsed(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal) || text.Contains(", if ", StringComparison.Ordinal) || Counted().IsMatch(text)) return false;
        var gap = text.IndexOf('…', StringComparison.Ordinal);
        if (gap < 0) return char.IsLower(text[0]);
        return text[..gap].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestStart;
    }

    /// <summary>How it goes into this very text; nothing where no whole sentence would come of it.</summary>
    public static Put? Fit(string text, int start, int length, string instead)
    {
        if (!CanBeUsed(instead)) return null;
        var first = instead.Split(' ')[0];
        if (Persons.Contains(first)) return ForAPerson(text, start, length, instead);
        if (People.Contains(instead)) return ForPeople(text, start, length, instead);
        if (Stuff.Contains(instead)) return ForStuff(text, start, length, instead);
        return instead.Contains('…', StringComparison.Ordinal) && Started(instead, first) is { } sentence ? After(text, start + length, sentence) : null;
    }

    // "an addict" becomes "a woman …": one person, with an article that can change.
    private static Put? ForAPerson(string text, int start, int length, string instead)
    {
        var before = WordBefore(text, start);
        if (!before.Equals("a", StringComparison.OrdinalIgnoreCase) && !before.Equals("an", StringComparison.OrdinalIgnoreCase)) return null;
        if (!Person().IsMatch(LastWord(text, start, length)) || !Ends(text, start + length)) return null;
        var from = start - before.Length - 1;
        return new(from, start + length - from, (char.IsUpper(text[from]) ? "A " : "a ") + instead);
    }

    private static Put? ForPeople(string text, int start, int length, string instead)
    {
        var last = LastWord(text, start, length);
        if (!PluralPerson().IsMatch(last) || !Ends(text, start + length)) return null;
        var before = WordBefore(text, start);
        if (before.Equals("the", StringComparison.OrdinalIgnoreCase)) (start, length) = (start - before.Length - 1, length + before.Length + 1);
        else if (before.Length > 0 && !Stop().IsMatch(before)) return null;
        return new(start, length, Cased(text, start, instead));
    }

    private static Put? ForStuff(string text, int start, int length, string instead) =>
        Use().IsMatch(LastWord(text, start, length)) && WordBefore(text, start).ToLowerInvariant() is not ("a" or "an" or "is" or "was" or "to" or "be")
            ? new(start, length, Cased(text, start, instead)) : null;

    private static string? Started(string instead, string first)
    {
        if (char.IsUpper(instead[0])) return instead;
        if (first is "not" or "positive" or "on") return null;
        return NoVerbs.Contains(first) && !UsedAgain().IsMatch(instead) && first != "also" ? null : "She " + instead;
    }

    // The worker's sentence stays; the new one stands behind it.
    private static Put After(string text, int from, string sentence)
    {
        var end = from;
        while (end < text.Length && text[end] is not ('\n' or '\r') && !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])))) end++;
        if (end < text.Length && text[end] is '.' or '!' or '?') return new(end + 1, 0, " " + Ended(sentence));
        var last = end;
        while (last > 0 && text[last - 1] is ' ' or ',' or ';' or ':') last--;
        return new(last, end - last, ". " + Ended(sentence));
    }

    private static string Ended(string sentence) => sentence.EndsWith('.') || sentence.EndsWith('…') ? sentence : sentence + ".";

    private static string Cased(string text, int start, string instead) => char.IsUpper(text[start]) ? char.ToUpperInvariant(instead[0]) + instead[1..] : instead;

    private static string WordBefore(string text, int start)
    {
        if (start == 0 || text[start - 1] != ' ') return "";
        var from = start - 1;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] is '’' or '\'' or '-')) from--;
        return text[from..(start - 1)];
    }

    private static string LastWord(string text, int start, int length)
    {
        var words = text.Substring(start, length);
        return words[(words.LastIndexOfAny([' ', '-']) + 1)..];
    }

    // A word right behind may belong to the name: an addict mother.
    private static bool Ends(string text, int at)
    {
        if (at >= text.Length || text[at] != ' ') return true;
        var to = at + 1;
        while (to < text.Length && char.IsLetter(text[to])) to++;
        return Stop().IsMatch(text[(at + 1)..to]);
    }

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex("^(addict|junkie|junky|alcoholic|user|misuser|abuser|drinker|druggie|druggy|prisoner|inmate|offender|criminal|convict|con|shoplifter|prostitute|hooker|schizophrenic|anorexic|borderline|sleeper|tramp|immigrant|victim|baby|babies|mother|mum|mam|crackhead|smackhead|head|drunk|injector|carrier)$", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex("^(addicts|junkies|users|abusers|misusers|druggies|drinkers|prisoners|inmates|injectors|homeless|sleepers|crackheads|smackheads)$", RegexOptions.IgnoreCase)]
    private static partial Regex PluralPerson();

    [GeneratedRegex("^(abuse|misuse|habit|habits|use|prescribing|therapy|treatment|substitution|needles|works|pins|syringes|equipment|kit|rigs|spikes|experience|addiction)$", RegexOptions.IgnoreCase)]
    private static partial Regex Use();

    [GeneratedRegex("^used (…|once)")]
    private static partial Regex UsedAgain();

    [GeneratedRegex("^(and|or|but|who|with|in|on|at|from|for|of|to|by|are|is|was|were|so|because|since|when|that|as|has|have|had|lives|drinks|came|shows|asks?|about|near|after|before|until|while|if|than|not)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Stop();
}
