using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Hours and minutes, said in one way everywhere in her week.</summary>
internal static class HowLong
{
    /// <summary>What a thing takes of her week: itself, the way, and both together.</summary>
    public static string Takes(Words words, WhenAsked when) => when switch
    {
        { TravelMinutes: 0 } => words["week.takes", Say(words, when.Hours)].Text,
        { Hours: 0 } => words["week.takes.way", Say(words, when.TravelMinutes / 60m)].Text,
        _ => words["week.takes.both", Say(words, when.Hours), Say(words, when.TravelMinutes / 60m), Say(words, when.Hours + (when.TravelMinutes / 60m))].Text,
    };

    public static string Say(Words words, decimal hours)
    {
        var minutes = (int)Math.Round(hours * 60);
        var (whole, rest) = (minutes / 60, minutes % 60);
        return (whole, rest) switch
        {
            (0, _) => words["week.long.minutes", rest].Text,
            (_, 0) => words["week.long.hours", whole].Text,
            _ => words["week.long.both", whole, rest].Text,
        };
    }
}
