namespace Seaward.Platform.Identity;

/// <summary>Five wrong tries close the way in for a quarter of an hour, then for twice as long each time.</summary>
public static class LockOutRules
{
    public const int Tries = 5;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromHours(8);

    public static TimeSpan? After(int wrongTries)
    {
        if (wrongTries == 0 || wrongTries % Tries != 0) return null;
        var doublings = Math.Min(wrongTries / Tries - 1, 10);
        var closed = First * Math.Pow(2, doublings);
        return closed < Longest ? closed : Longest;
    }
}
