using System.Text;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;

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
    /// Until a person has told her of a letter, the list does not tell her instead, on any kind of line: someone else may hold the phone.
    /// The opening still stands there, with who and when. (R5k)
    /// </summary>
    public static Look Until(Look look, LettersTold letters)
    {
        if (!Enum.TryParse<Why>(look.Why, out var why) || !OfALetter(why) && look.As != nameof(As.Decision) || Known(why, look.At, letters)) return look;
        var hidden = OfALetter(why) ? look with { Why = "Work" } : look;
        return look.As == nameof(As.Decision) ? hidden with { As = "NoName", Role = Role.KeyWorker } : hidden;
    }

    private static bool OfALetter(Why why) => why is Why.Decision or Why.Notice or Why.Reply or Why.Sending or Why.Outcome or Why.SecondLook or Why.AnotherList or Why.SameFacts;

    // Thinking comes before the telling; what is thought after it is about something she has not heard of.
    private static bool Known(Why why, DateTimeOffset at, LettersTold letters) =>
        !letters.OneUntold && (why is Why.SecondLook || letters.LastTold is { } told && (why is not Why.Decision || at <= told));

    /// <summary>Her visits are apart by more than the quiet that locks; this is the end of the one before the latest.</summary>
    public static DateTimeOffset? VisitBefore(IReadOnlyList<DateTimeOffset> newestFirst, TimeSpan quiet)
    {
        for (var i = 1; i < newestFirst.Count; i++)
            if (newestFirst[i - 1] - newestFirst[i] > quiet) return newestFirst[i];
        return null;
    }
}
