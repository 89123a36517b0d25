using System.Text.RegularExpressions;
using Seaward.Platform.Threads;

namespace Seaward.Features.KindWords;

/// <summary>What was typed about a word.</summary>
public sealed record ProposalTyped(string? Terms, string? Instead, string? Why, string? Severity, string? Speaks, string? Quiet);

public static partial class ProposalRules
{
    public const int MostTerms = 8, LongestTerm = 80, MostInstead = 3, LongestInstead = 160, LongestWhy = 300, FewestSentences = 2, MostSentences = 6, LongestSentence = 240;

    /// <summary>The field, the words key and the two numbers of what is wrong.</summary>
    public static (string Field, string Key, int Most, int Longest)? Wrong(ProposalTyped typed)
    {
        if (!Fits(typed.Terms, 1, MostTerms, LongestTerm)) return ("Terms", "kind.wrong.terms", MostTerms, LongestTerm);
        if (!Fits(typed.Instead, 1, MostInstead, LongestInstead)) return ("Instead", "kind.wrong.instead", MostInstead, LongestInstead);
        if (!Fits(typed.Why, 1, 1, LongestWhy)) return ("Why", "kind.wrong.why", 1, LongestWhy);
        if (!Sentences(typed.Speaks)) return ("Speaks", "kind.wrong.sentences", MostSentences, LongestSentence);
        return Sentences(typed.Quiet) ? null : ("Quiet", "kind.wrong.sentences", MostSentences, LongestSentence);
    }

    private static bool IsPlain(string term) => term.All(sign => char.IsLetter(sign) || sign is ' ' or '-' or '’' or '\'');

    /// <summary>A term as somebody would say it: of letters that may be missing none, of a choice the first. Nothing where more signs are left.</summary>
    public static string? AsSaid(string term)
    {
        var said = Choice().Replace(Missing().Replace(term, ""), "$1").Trim();
        return said.Length > 0 && IsPlain(said) ? said : null;
    }

    [GeneratedRegex(@"[(\[][^()\[\]]*[)\]]\?")]
    private static partial Regex Missing();

    [GeneratedRegex(@"[(\[]([^()\[\]|]*)[^()\[\]]*[)\]]")]
    private static partial Regex Choice();

    /// <summary>The words key of what is wrong with a reason or a remark.</summary>
    public static string? WrongWords(string tidy) => WrittenRules.Wrong(tidy);

    private static bool Sentences(string? text) => OverlayRules.Lines(text).Count == 0 || Fits(text, FewestSentences, MostSentences, LongestSentence);

    private static bool Fits(string? text, int fewest, int most, int longest)
    {
        var lines = OverlayRules.Lines(text);
        return lines.Count >= fewest && lines.Count <= most && lines.All(line => line.Length <= longest && !line.Any(char.IsControl));
    }
}
