using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What came of a date, once it is known.</summary>
public sealed record StepMark(StepCame Came, DateOnly? MetOn, WhoMoved? MovedBy);

public enum StepAnswer { Met, HelpNotThere, Moved }

/// <summary>Whether a date held is worked out from the days; nobody is asked whose fault it was. (W5)</summary>
public static class StepRules
{
    /// <summary>The words key of what is wrong and the field it stands at; or the mark.</summary>
    public static (Outcome Outcome, StepMark? Mark) Of(StepAnswer? answer, DateOnly by, DateOnly? metOn, WhoMoved? movedBy, DateOnly? movedTo, bool saysHelp, DateOnly today) => answer switch
    {
        null => (Outcome.RefusedAt("Mark.Came", "conference.mark.pick"), null),
        StepAnswer.Met => Met(by, metOn, today),
        StepAnswer.HelpNotThere => saysHelp ? (Outcome.Done, new(StepCame.HelpNotThere, null, null)) : (Outcome.RefusedAt("Mark.Help", "conference.mark.which-help"), null),
        _ => Moved(by, movedBy, movedTo, today),
    };

    /// <summary>A service kept its side: what it set held and what it promised was there, or she asked for another day.</summary>
    public static bool ServicesKept(StepCame came, WhoMoved? movedBy) => came is StepCame.InTime or StepCame.Late || (came is StepCame.Moved && movedBy is WhoMoved.SheAsked);

    private static (Outcome, StepMark?) Met(DateOnly by, DateOnly? metOn, DateOnly today)
    {
        if (metOn is not { } on) return (Outcome.RefusedAt("Mark.MetOn", "conference.mark.when"), null);
        if (on > today) return (Outcome.RefusedAt("Mark.MetOn", "conference.mark.ahead"), null);
        if (on < by.AddYears(-2)) return (Outcome.RefusedAt("Mark.MetOn", "conference.mark.long-ago"), null);
        return (Outcome.Done, new(on <= by ? StepCame.InTime : StepCame.Late, on, null));
    }

    private static (Outcome, StepMark?) Moved(DateOnly by, WhoMoved? movedBy, DateOnly? movedTo, DateOnly today)
    {
        if (movedBy is not { } who) return (Outcome.RefusedAt("Mark.MovedBy", "conference.mark.who"), null);
        if (movedTo is not { } to) return (Outcome.RefusedAt("Mark.MovedTo", "conference.mark.to"), null);
        if (to < today) return (Outcome.RefusedAt("Mark.MovedTo", "conference.mark.to-past"), null);
        if (to > today.AddYears(2)) return (Outcome.RefusedAt("Mark.MovedTo", "conference.wrong.far"), null);
        return to == by ? (Outcome.RefusedAt("Mark.MovedTo", "conference.mark.to-same"), null) : (Outcome.Done, new(StepCame.Moved, null, who));
    }
}
