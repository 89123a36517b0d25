using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Emergency;

/// <summary>An emergency look: the reason first and in a whole sentence, for two hours, and never by someone she keeps away. (N1)</summary>
public static class EmergencyRules
{
    public const int FewestWords = 4, Longest = 500;

    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    public static Outcome Check(string because) => because switch
    {
        { Length: 0 } => Outcome.RefusedAt("Because", "emergency.missing.because"),
        { Length: > Longest } => Outcome.RefusedAt("Because", "emergency.problem.long", Longest),
        _ when Words(because) < FewestWords => Outcome.RefusedAt("Because", "emergency.problem.short"),
        _ => Outcome.Done,
    };

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));
}
