using System.Globalization;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>What the group would say, read. Counts that were not numbers are nothing.</summary>
public sealed record Saying(SaidOf Of, bool Agreed, string Instead, string Words, int? UsingNow, int? InTreatment, int? InThePast)
{
    public WomenAsked Women => new(UsingNow ?? 0, InTreatment ?? 0, InThePast ?? 0);
}

/// <summary>How a name stands with the group.</summary>
public enum NameStands { NotLooked, ReadsOtherwise, Agreed, AnotherWord }

/// <summary>What has to be there before the group's word, or who was asked, is kept. Pure. (Y18, Y19, Y34)</summary>
public static class HearingRules
{
    public const int AnswerWithinDays = 28, MostWomen = 500, LongestName = 80, LongestWords = 5000;

    public static Outcome Say(Saying said)
    {
        if (said.Agreed && said.Of is not SaidOf.Name) return Outcome.Refused("hearing.problem.only-names");
        if (said.Instead.Length > LongestName) return Outcome.RefusedAt("Instead", "hearing.problem.long-name", LongestName);
        if (!said.Agreed && said.Words.Length == 0) return Outcome.RefusedAt("Words", "hearing.problem.why");
        if (said.Words.Length > LongestWords) return Outcome.RefusedAt("Words", "hearing.problem.long", LongestWords);
        return Women(said.UsingNow, said.InTreatment, said.InThePast, needsSome: true);
    }

    /// <summary>Nobody asked is an answer too, where it is said.</summary>
    public static Outcome Women(int? usingNow, int? inTreatment, int? inThePast, bool needsSome)
    {
        foreach (var (field, count) in new[] { ("UsingNow", usingNow), ("InTreatment", inTreatment), ("InThePast", inThePast) })
            if (count is null or < 0 or > MostWomen) return Outcome.RefusedAt(field, "hearing.problem.women", MostWomen);
        return needsSome && usingNow + inTreatment + inThePast == 0 ? Outcome.RefusedAt("UsingNow", "hearing.problem.none") : Outcome.Done;
    }

    /// <summary>An empty box is nobody.</summary>
    public static int? Count(string? typed) => string.IsNullOrWhiteSpace(typed) ? 0 : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>They agreed to the word they saw. Another word is not that word.</summary>
    public static NameStands Stands(string readsNow, string? shown, bool agreed)
    {
        if (shown is null) return NameStands.NotLooked;
        if (shown != readsNow) return NameStands.ReadsOtherwise;
        return agreed ? NameStands.Agreed : NameStands.AnotherWord;
    }
}
