using Seaward.Platform;

namespace Seaward.Features.Care.Assessment;

/// <summary>One grown-up at home, asked the same thing in the same words as she was, or the reason why not yet.</summary>
public sealed record Adult(string? Who, string? Said, string? WhyNotAsked)
{
    public bool Blank => string.IsNullOrWhiteSpace(Who) && string.IsNullOrWhiteSpace(Said) && string.IsNullOrWhiteSpace(WhyNotAsked);
}

/// <summary>What is written of one talk about one topic.</summary>
public sealed record Said(Answer Answer, IReadOnlyList<InTheRoom> Room, bool HerWordToGoOn)
{
    public string? HerWords { get; init; }
    public string? WeSaw { get; init; }
    public string? WeWill { get; init; }
    public bool NobodyElse { get; init; }
    public IReadOnlyList<Adult> Adults { get; init; } = [];

    public bool Nothing => string.IsNullOrWhiteSpace(HerWords + WeSaw + WeWill) && Adults.All(a => a.Blank);
}

/// <summary>How a talk may go: in whose hearing, about whom, and what has to stand there before it is kept.</summary>
public static class TalkRules
{
    public const int LongestWords = 10_000;
    public const int MostAdults = 12;

    /// <summary>Asked in front of a child or partner, this could hurt someone. (Report 2024: "who is in the room?")</summary>
    public static bool Sensitive(Topic topic) => topic is Topic.AtHome;

    public static bool Folded(Topic topic, IReadOnlyList<InTheRoom> room, bool herWordToGoOn) =>
        Sensitive(topic) && !herWordToGoOn && room.Any(who => who is not InTheRoom.OnlyUs);

    public static Outcome CheckRoom(IReadOnlyList<InTheRoom> room) => room switch
    {
        [] => Outcome.RefusedAt("Room", "talk.problem.room"),
        { Count: > 1 } when room.Contains(InTheRoom.OnlyUs) => Outcome.RefusedAt("Room", "talk.problem.room-both"),
        _ => Outcome.Done,
    };

    public static Outcome Check(Topic topic, Said said, bool neverAsk)
    {
        if (CheckRoom(said.Room) is { Succeeded: false } wrong) return wrong;
        if (Folded(topic, said.Room, said.HerWordToGoOn)) return Outcome.Refused("talk.problem.folded");
        if (neverAsk && said.Answer is not Answer.SheBeganIt) return Outcome.Refused("talk.problem.never");
        if (TooLong(said)) return Outcome.Refused("talk.problem.long", LongestWords);
        if (said.Answer is Answer.NotToday or Answer.Never) return said.Nothing ? Outcome.Done : Outcome.RefusedAt("HerWords", "talk.problem.words-and-no");
        if (string.IsNullOrWhiteSpace(said.HerWords)) return Outcome.RefusedAt("HerWords", "talk.problem.her-words");
        return topic is Topic.AtHome ? CheckAdults(said) : Outcome.Done;
    }

    /// <summary>Her part does not stand alone: every grown-up at home is asked the same, or it says why not. (ux J5)</summary>
    private static Outcome CheckAdults(Said said)
    {
        if (said.Adults.Count > MostAdults) return Outcome.Refused("talk.problem.adults", MostAdults);
        var named = said.Adults.Any(a => !a.Blank);
        if (said.NobodyElse && named) return Outcome.RefusedAt("NobodyElse", "talk.problem.somebody");
        if (!said.NobodyElse && !named) return Outcome.RefusedAt("NobodyElse", "talk.problem.anybody");
        return said.Adults.Select(CheckAdult).FirstOrDefault(outcome => !outcome.Succeeded) ?? Outcome.Done;
    }

    private static Outcome CheckAdult(Adult adult, int place)
    {
        if (adult.Blank) return Outcome.Done;
        if (string.IsNullOrWhiteSpace(adult.Who)) return Outcome.RefusedAt($"Adults[{place}].Who", "talk.problem.who");
        return string.IsNullOrWhiteSpace(adult.Said) && string.IsNullOrWhiteSpace(adult.WhyNotAsked)
            ? Outcome.RefusedAt($"Adults[{place}].WhyNotAsked", "talk.problem.not-asked", adult.Who)
            : Outcome.Done;
    }

    private static bool TooLong(Said said) =>
        new[] { said.HerWords, said.WeSaw, said.WeWill }.Concat(said.Adults.SelectMany(a => new[] { a.Who, a.Said, a.WhyNotAsked })).Any(t => t?.Length > LongestWords);
}
