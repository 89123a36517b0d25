using System.Text;
using Seaward.Platform.Door;

namespace Seaward.Features.Records;

public static class LookRules
{
    /// <summary>As near as she needs: an hour by the clock would say more about where she was.</summary>
    public static string PartOfDay(TimeOnly time) => time.Hour switch
    {
        >= 5 and < 12 => "morning",
        >= 12 and < 17 => "afternoon",
        >= 17 and < 22 => "evening",
        _ => "night",
    };

    /// <summary>The words key of a reason: HerPage is "why.her-page".</summary>
    public static string Key(string prefix, string word)
    {
        var key = new StringBuilder(prefix);
        foreach (var letter in word)
            if (char.IsUpper(letter)) key.Append(key.Length == prefix.Length ? "" : "-").Append(char.ToLowerInvariant(letter));
            else key.Append(letter);
        return key.ToString();
    }

    /// <summary>
    /// While there is a letter that nobody has told her of, the list does not tell her instead: someone else may hold the phone.
    /// The opening still stands there, with who and when. (R5k)
    /// </summary>
    public static string Until(string why) =>
        Enum.TryParse<Why>(why, out var known) && known is Why.Decision or Why.Notice or Why.Sending or Why.Outcome or Why.SecondLook ? "Work" : why;

    /// <summary>Her visits are apart by more than the quiet that locks; this is the end of the one before the latest.</summary>
    public static DateTimeOffset? VisitBefore(IReadOnlyList<DateTimeOffset> newestFirst, TimeSpan quiet)
    {
        for (var i = 1; i < newestFirst.Count; i++)
            if (newestFirst[i - 1] - newestFirst[i] > quiet) return newestFirst[i];
        return null;
    }
}
