namespace Seaward.Features.Demo;

/// <summary>The year that the demo lives through before anyone opens it.</summary>
internal sealed class SeedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment;
}
