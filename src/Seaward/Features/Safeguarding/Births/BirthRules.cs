using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Births;

public enum BirthAnswer { Fine, WithChange, No, NotSaid }

/// <summary>What became of a planned step when the child was born.</summary>
public enum BirthCame { AsPlanned, NotNeeded, Otherwise, Danger }

/// <summary>How a plan for a birth stands when something is put into it.</summary>
public sealed record BirthStands(DateOnly DueOn, bool SheKnows, DateOnly? BeganOn);

/// <summary>What was planned is known before labour. Nothing new is decided at a bedside; danger now has its own way. (Y21)</summary>
public static class BirthRules
{
    /// <summary>From here on a change is told to her by a person before it stands, with the reason.</summary>
    public const int LastDays = 14;

    /// <summary>By then she has heard all of it and has answered.</summary>
    public const int DaysToKnow = 28;

    public const int MostSteps = 20;
    private const int LatestDays = 28, FarthestDays = 300;

    public static Outcome Due(DateOnly? due, DateOnly today)
    {
        if (due is not { } on) return Outcome.RefusedAt("Due", "birth.problem.due");
        if (on < today.AddDays(-LatestDays)) return Outcome.RefusedAt("Due", "birth.problem.due-past", LatestDays);
        return on > today.AddDays(FarthestDays) ? Outcome.RefusedAt("Due", "birth.problem.due-far") : Outcome.Done;
    }

    public static bool IsLate(BirthStands plan, DateOnly today) => plan.SheKnows && today >= plan.DueOn.AddDays(-LastDays);

    /// <summary>Whether anything may still be put in; late, only with a reason that a person has told her.</summary>
    public static Outcome MayPut(BirthStands plan, DateOnly today, bool saysWhy, DateOnly? toldOn)
    {
        if (plan.BeganOn is not null) return Outcome.Refused("birth.problem.began");
        if (!IsLate(plan, today)) return Outcome.Done;
        if (!saysWhy) return Outcome.RefusedAt("Form.Late", "birth.problem.late-why", LastDays);
        if (toldOn is not { } told) return Outcome.RefusedAt("Form.LateToldOn", "birth.problem.late-told");
        return told > today ? Outcome.RefusedAt("Form.LateToldOn", "birth.problem.ahead") : Outcome.Done;
    }

    public static Outcome Answer(BirthAnswer? answer, string words)
    {
        if (answer is not { } said) return Outcome.RefusedAt("Answer", "birth.problem.answer");
        if (said is BirthAnswer.WithChange && words.Length == 0) return Outcome.RefusedAt("Words", "birth.problem.which-change");
        return said is BirthAnswer.NotSaid && words.Length > 0 ? Outcome.RefusedAt("Answer", "birth.problem.words-there") : Outcome.Done;
    }

    public static Outcome Came(BirthStands plan, BirthCame? came, string why)
    {
        if (plan.BeganOn is null) return Outcome.Refused("birth.problem.not-born");
        if (came is not { } what) return Outcome.RefusedAt("Came", "birth.problem.came");
        return what is BirthCame.Otherwise or BirthCame.Danger && why.Length == 0 ? Outcome.RefusedAt("Why", "birth.problem.came-why") : Outcome.Done;
    }

    public static Outcome Began(DateOnly? on, DateOnly due, DateOnly today)
    {
        if (on is not { } day) return Outcome.RefusedAt("BeganOn", "birth.problem.began-when");
        if (day > today) return Outcome.RefusedAt("BeganOn", "birth.problem.ahead");
        return day < due.AddDays(-FarthestDays) ? Outcome.RefusedAt("BeganOn", "birth.problem.began-early") : Outcome.Done;
    }
}
