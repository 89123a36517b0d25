using Seaward.Platform;
using Seaward.Platform.Calendar;

namespace Seaward.Features.Safeguarding.Conferences;

public enum ConferenceKind { Initial, Review, CoreGroup, PreBirth, LookedAfter, Court, GoingHome }

public enum ConferenceState { Preparing, Ready, Held, CalledOff }

public enum ConferenceAct { Plan, Tell, ChangeDemand, HerSide, Help, MakeReady, Hold, Steps, Object, CallOff }

public enum Agency { ChildrensServices, Court, Health, School, Housing, Probation, Us, Other }

public enum DemandKind { SheAsked, Offered, Check }

public enum DemandAnswer { Can, CanWithHelp, Cannot, NotSaid }

public enum Achievable { AsItStands, WithHelp, Not }

public enum DemandOutcome { Stays, Changed, Dropped, PutOff }

/// <summary>The order of a meeting about her family, and what has to be there before a pack is one. (R5j, M26, W16)</summary>
public static class ConferenceRules
{
    public const int DaysToComplain = 28;
    public const int WorkingDaysToCoreGroup = 10;
    private const int PapersInitial = 2, PapersReview = 5, MonthsToFirstReview = 3, MonthsToReview = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly Dictionary<(ConferenceState, ConferenceAct), ConferenceState> Allowed = new()
    {
        [(ConferenceState.Preparing, ConferenceAct.Plan)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.Tell)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.ChangeDemand)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.HerSide)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.Help)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.MakeReady)] = ConferenceState.Ready,
        [(ConferenceState.Preparing, ConferenceAct.Hold)] = ConferenceState.Held,
        [(ConferenceState.Preparing, ConferenceAct.Steps)] = ConferenceState.Preparing,
        [(ConferenceState.Preparing, ConferenceAct.CallOff)] = ConferenceState.CalledOff,

        // What the pack says has changed: it is not ready any more.
        [(ConferenceState.Ready, ConferenceAct.Plan)] = ConferenceState.Preparing,
        [(ConferenceState.Ready, ConferenceAct.ChangeDemand)] = ConferenceState.Preparing,
        [(ConferenceState.Ready, ConferenceAct.HerSide)] = ConferenceState.Preparing,
        [(ConferenceState.Ready, ConferenceAct.Tell)] = ConferenceState.Ready,
        [(ConferenceState.Ready, ConferenceAct.Help)] = ConferenceState.Ready,
        [(ConferenceState.Ready, ConferenceAct.Steps)] = ConferenceState.Ready,
        [(ConferenceState.Ready, ConferenceAct.Hold)] = ConferenceState.Held,
        [(ConferenceState.Ready, ConferenceAct.CallOff)] = ConferenceState.CalledOff,

        [(ConferenceState.Held, ConferenceAct.Hold)] = ConferenceState.Held,
        [(ConferenceState.Held, ConferenceAct.Tell)] = ConferenceState.Held,
        [(ConferenceState.Held, ConferenceAct.Steps)] = ConferenceState.Held,
        [(ConferenceState.Held, ConferenceAct.Object)] = ConferenceState.Held,
    };

    public static ConferenceState? Next(ConferenceState from, ConferenceAct act) => Allowed.TryGetValue((from, act), out var to) ? to : null;

    public static Outcome When(DateOnly? day, TimeOnly? from, TimeOnly? until, DateOnly today) => Outcome.All(WrongWhen(day, from, until, today));

    private static IEnumerable<Outcome> WrongWhen(DateOnly? day, TimeOnly? from, TimeOnly? until, DateOnly today)
    {
        if (day is null) yield return Outcome.RefusedAt("Day", "conference.wrong.day");
        if (day < today) yield return Outcome.RefusedAt("Day", "conference.wrong.past");
        if (day > today.AddYears(2)) yield return Outcome.RefusedAt("Day", "conference.wrong.far");
        if (from is null) yield return Outcome.RefusedAt("From", "conference.wrong.from");
        if (until is null) yield return Outcome.RefusedAt("Until", "conference.wrong.until");
        if (until <= from) yield return Outcome.RefusedAt("Until", "conference.wrong.ends-first");
        else if (until - from > Longest) yield return Outcome.RefusedAt("Until", "conference.wrong.long-day");
    }

    /// <summary>She hears of the meeting from a person first. Before that nobody answers in her name, and there is no pack. (Report 2024, 5j)</summary>
    public static Outcome Heard(bool sheKnows) => sheKnows ? Outcome.Done : Outcome.Refused("conference.not-told");

    /// <summary>Before it was explained to her what we do with an answer, a meeting keeps its day, who will be there and what others ask, and no word of hers. (Report 2024, 5e)</summary>
    public static Outcome Explained(bool mayAsk, bool typedForHer) => mayAsk ? Outcome.Done : Outcome.Refused(typedForHer ? "conference.not-explained" : "hers.conference.not-explained");

    /// <summary>Nothing goes to the meeting before she was told of it and asked about every line; each one that waits is named.</summary>
    public static Outcome Ready(bool sheKnows, IReadOnlyCollection<string> unanswered, IReadOnlyCollection<string> unsigned, int demands, bool sideSettled)
    {
        if (Heard(sheKnows) is { Succeeded: false } untold) return untold;
        if (demands == 0) return Outcome.Refused("conference.not-ready.no-demand");
        if (unanswered.Count == 1) return Outcome.Refused("conference.not-ready.one", unanswered.First());
        if (unanswered.Count > 1) return Outcome.Refused("conference.not-ready.many", unanswered.Count, string.Join("; ", unanswered));
        if (!sideSettled) return Outcome.Refused("conference.not-ready.side");
        return unsigned.Count == 0 ? Outcome.Done : Outcome.Refused("conference.not-ready.view", string.Join("; ", unsigned));
    }

    /// <summary>"With help" says which help; "can't" says why, or what she would do instead. Saying nothing needs no reason.</summary>
    public static Outcome Answer(DemandAnswer? answer, string words, string instead) => answer switch
    {
        null => Outcome.RefusedAt("Answer", "conference.answer.pick"),
        DemandAnswer.CanWithHelp when words.Length == 0 => Outcome.RefusedAt("Words", "conference.answer.which-help"),
        DemandAnswer.Cannot when words.Length == 0 && instead.Length == 0 => Outcome.RefusedAt("Words", "conference.answer.because"),
        DemandAnswer.NotSaid when words.Length > 0 || instead.Length > 0 => Outcome.RefusedAt("Answer", "conference.answer.words-there"),
        _ => Outcome.Done,
    };

    public static Outcome After(DateOnly? held, DateOnly? review, DateOnly? heard, DateOnly day, bool moved, DateOnly today) => Outcome.All(WrongAfter(held, review, heard, day, moved, today));

    private static IEnumerable<Outcome> WrongAfter(DateOnly? held, DateOnly? review, DateOnly? heard, DateOnly day, bool moved, DateOnly today)
    {
        if (held is null) yield return Outcome.RefusedAt("HeldOn", "conference.after.held");
        if (held > today) yield return Outcome.RefusedAt("HeldOn", "conference.after.not-been");
        if (held < day.AddDays(-DaysToComplain)) yield return Outcome.RefusedAt("HeldOn", "conference.after.too-early", day);
        else if (held != day && held <= today && !moved) yield return Outcome.RefusedAt("Moved", "conference.after.moved-ask", day);
        if (review <= held) yield return Outcome.RefusedAt("ReviewOn", "conference.after.review-first", held);
        if (heard > today) yield return Outcome.RefusedAt("HeardOn", "conference.after.not-been");
        else if (heard < held) yield return Outcome.RefusedAt("HeardOn", "conference.after.heard-first", held);
    }

    /// <summary>The day by which she should have the papers in her hands: two working days before the first, five before a later one.</summary>
    public static DateOnly? PapersBy(ConferenceKind kind, DateOnly day, WorkingDays calendar) => kind switch
    {
        ConferenceKind.Initial or ConferenceKind.PreBirth => Before(day, PapersInitial, calendar),
        ConferenceKind.Review => Before(day, PapersReview, calendar),
        _ => null,
    };

    public static DateOnly? CoreGroupBy(ConferenceKind kind, DateOnly day, WorkingDays calendar) =>
        kind is ConferenceKind.Initial or ConferenceKind.PreBirth ? calendar.After(day, WorkingDaysToCoreGroup) : null;

    public static DateOnly? ReviewBy(ConferenceKind kind, DateOnly day) => kind switch
    {
        ConferenceKind.Initial or ConferenceKind.PreBirth => day.AddMonths(MonthsToFirstReview),
        ConferenceKind.Review => day.AddMonths(MonthsToReview),
        _ => null,
    };

    public static DateOnly? ComplainBy(ConferenceKind kind, DateOnly day) =>
        kind is ConferenceKind.Initial or ConferenceKind.Review or ConferenceKind.PreBirth ? day.AddDays(DaysToComplain) : null;

    private static DateOnly Before(DateOnly day, int days, WorkingDays calendar)
    {
        while (days > 0)
        {
            day = day.AddDays(-1);
            if (calendar.Counts(day)) days--;
        }
        return day;
    }
}
