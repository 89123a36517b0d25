namespace Seaward.Features.FrontDoor;

/// <summary>How an answer stands to an agreed card: it says the same, or it began as the card and says something else now.</summary>
public enum Beside { Apart, Same, Departs }

public static class CardRules
{
    private const int Run = 3;
    private const double Recognised = 0.3;

    /// <summary>Said whole, with whatever stands around it, it is the same. With a third of its runs of words, it departs.</summary>
    public static Beside Of(string answer, string card)
    {
        var (said, agreed) = (Words(answer), Words(card));
        if (agreed.Length == 0) return Beside.Apart;
        if (Holds(said, agreed)) return Beside.Same;
        var runs = Runs(agreed);
        var kept = runs.Intersect(Runs(said)).Count();
        return runs.Count > 0 && kept >= runs.Count * Recognised ? Beside.Departs : Beside.Apart;
    }

    /// <summary>The agreed card put in the place of what departs from it, where the words left of it are found; else under them.</summary>
    public static string AsAgreed(string answer, string card)
    {
        var runs = Runs(Words(card));
        var kept = Sentences(answer).Where(sentence => !Runs(Words(sentence)).Overlaps(runs)).ToList();
        var own = string.Join(' ', kept).Trim();
        return own.Length == 0 ? card : $"{own}\n\n{card}";
    }

    private static bool Holds(string[] said, string[] agreed) =>
        string.Join(' ', said.Prepend("").Append("")).Contains(string.Join(' ', agreed.Prepend("").Append("")), StringComparison.Ordinal);

    private static HashSet<string> Runs(string[] words) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(at => string.Join(' ', words, at, Run))];

    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '?' or '\n')) continue;
            yield return text[from..(at + 1)].Trim();
            from = at + 1;
        }
        if (from < text.Length) yield return text[from..].Trim();
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
