using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The version that held when it was last asked for. Before that, the one the program came with.</summary>
public sealed class PolicyShelf
{
    private volatile Held? last;

    internal sealed record Held(PolicyVersion Version, MadeBy? Made, DateTimeOffset At);

    internal Held? Last { get => last; set => last = value; }

    public void AskAgain() => last = null;
}

/// <summary>For the page that anyone may read: seconds old at most, and as it was while the database is away.</summary>
public sealed class PolicyShown(CareDb db, PolicyShelf shelf, ServiceClock clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    public async Task<(PolicyVersion Version, MadeBy? Made)> Now(CancellationToken ct)
    {
        if (shelf.Last is { } last && clock.Now - last.At < Remembered) return (last.Version, last.Made);
        try
        {
            var version = await db.PolicyInForce(clock.Today, ct);
            var held = new PolicyShelf.Held(version, await db.MadeBy(version.Proposal, ct), clock.Now);
            shelf.Last = held;
            return (held.Version, held.Made);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            return shelf.Last is { } before ? (before.Version, before.Made) : (PolicyVersion.Shipped, null);
        }
    }
}
