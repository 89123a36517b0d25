using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>Hours and minutes, said in one way everywhere in her week.</summary>
internal static class HowLong
{
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
