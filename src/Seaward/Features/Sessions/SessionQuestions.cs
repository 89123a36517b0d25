using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Sessions;

/// <summary>The week as anyone may see it. It is still there when the database is not: then as it was last, or as it began.</summary>
public sealed partial class SessionQuestions(IServiceScopeFactory scopes, IOptions<SessionSettings> settings, ServiceClock clock, ILogger<SessionQuestions> log)
{
    private const int Weeks = 8;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private static readonly Dictionary<(Guid, DateOnly), Change> NoChanges = [];

    private Week? last;

    public async Task<IReadOnlyList<Coming>> Next(CancellationToken ct)
    {
        var week = await Read(ct);
        return SessionRules.Next(week.Times, week.Changes, clock.LocalNow.DateTime);
    }

    public async Task<IReadOnlyList<Coming>> Ahead(CancellationToken ct)
    {
        var week = await Read(ct);
        return SessionRules.Ahead(week.Times, week.Changes, clock.LocalNow.DateTime, Weeks);
    }

    /// <summary>After a change of ours, this copy shows it at once; the others within a minute.</summary>
    public void Forget() => last = null;

    private async Task<Week> Read(CancellationToken ct)
    {
        if (last is { } known && clock.Now - known.At < Fresh) return known;
        try
        {
            return last = await Ask(ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            Failed(log, fault.GetType().Name);
            return last ?? new(clock.Now, [.. settings.Value.Sessions.Select(s => ((Guid?)null, s))], NoChanges);
        }
    }

    private async Task<Week> Ask(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var sessions = await db.Set<Session>().AsNoTracking().Take(200).ToListAsync(ct);
        if (sessions.Count == 0) return new(clock.Now, [.. settings.Value.Sessions.Select(s => ((Guid?)null, s))], NoChanges);
        var today = clock.Today;
        var changes = await db.Set<SessionChange>().AsNoTracking().Where(c => c.On >= today).ToListAsync(ct);
        return new(clock.Now, [.. sessions.Where(s => !s.Ended).Select(s => ((Guid?)s.Id, s.Shown))], changes.ToDictionary(c => (c.Session, c.On), c => c.What));
    }

    [LoggerMessage(LogLevel.Warning, "The times could not be read: {Fault}. The last known ones are shown.")]
    private static partial void Failed(ILogger log, string fault);

    private sealed record Week(DateTimeOffset At, IReadOnlyList<(Guid? Id, SessionTime Session)> Times, IReadOnlyDictionary<(Guid, DateOnly), Change> Changes);
}
