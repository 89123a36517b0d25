using Seaward.Platform;

namespace Seaward.Features.Indicators;

/// <summary>When a month may be published: once it is over, once only, and in order, so that no two releases share a day.</summary>
public static class ReleaseRules
{
    public static Outcome MayPublish(Month month, Month now, Month? last)
    {
        if (month >= now) return Outcome.Refused("release.problem.not-over", month.InWords);
        if (month == last) return Outcome.Refused("release.problem.published", month.InWords);
        if (month < last) return Outcome.Refused("release.problem.order", month.InWords, last.Value.InWords);
        return Outcome.Done;
    }

    /// <summary>The month the service owes next: the one after the last published, or the last that is over.</summary>
    public static Month? Next(Month now, Month? last)
    {
        var next = last?.Next ?? now.Before;
        return next < now ? next : null;
    }
}
