using Seaward.Platform;

namespace Seaward.Features.Workforce;

/// <summary>Two people who are neither each other nor the one it is for.</summary>
public static class NewWayInRules
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    public static Outcome MayAsk(StaffId about, StaffId asker) =>
        about == asker ? Outcome.Refused("workforce.new-way.not-yourself") : Outcome.Done;

    public static Outcome MayAgree(NewWayIn asked, StaffId who, DateTimeOffset now)
    {
        if (asked.Staff == who) return Outcome.Refused("workforce.new-way.not-yourself");
        if (asked.AskedBy == who) return Outcome.Refused("workforce.new-way.somebody-else");
        if (asked.AgreedBy is not null) return Outcome.Refused("workforce.new-way.agreed-already");
        return now - asked.AskedAt > Lasts ? Outcome.Refused("workforce.new-way.lapsed") : Outcome.Done;
    }

    public static Outcome MayMakeLink(NewWayIn asked, StaffId who, DateTimeOffset now)
    {
        if (asked.AgreedBy is null) return Outcome.Refused("workforce.new-way.needs-second");
        if (asked.Staff == who) return Outcome.Refused("workforce.new-way.not-yourself");
        return asked.LinkMadeAt is not null || now - asked.AskedAt > Lasts ? Outcome.Refused("workforce.new-way.lapsed") : Outcome.Done;
    }
}
