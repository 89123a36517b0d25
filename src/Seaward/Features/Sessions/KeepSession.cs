using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Sessions;

/// <summary>A time is added or changed. Of two people at once, the second sees the first's words and keeps their own.</summary>
public sealed class KeepSession(CareDb db, SessionQuestions questions, IOptions<SessionSettings> settings)
{
    public async Task<Outcome> Do(Guid? id, int turn, SessionTime said, CancellationToken ct)
    {
        if (SessionRules.Wrong(said) is var (field, key)) return Outcome.RefusedAt(field, key, SessionRules.Longest);
        await Begin(ct);
        if (id is null) db.Add(New(said));
        else if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == id && !s.Ended, ct) is not { } session || session.Turn != turn) return Outcome.Refused("sessions.problem.moved");
        else session.Become(said);
        return await Saved("act.session.kept", ct);
    }

    public async Task<Outcome> End(Guid id, CancellationToken ct)
    {
        if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } session) return Outcome.Refused("sessions.problem.moved");
        session.Ended = true;
        session.Turn++;
        return await Saved("act.session.ended", ct);
    }

    /// <summary>The first change takes over the times from the settings, so that none is lost.</summary>
    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<Session>().AnyAsync(ct)) return;
        db.AddRange(settings.Value.Sessions.Select(New));
        await db.Save("act.session.kept", ct);
    }

    private static Session New(SessionTime said)
    {
        var session = new Session { Id = Guid.NewGuid() };
        session.Become(said);
        return session;
    }

    private async Task<Outcome> Saved(string act, CancellationToken ct)
    {
        try
        {
            await db.Save(act, ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Refused("sessions.problem.moved");
        }
        finally
        {
            questions.Forget();
        }
    }
}

/// <summary>One day of a time is full, or off, and everyone can see it early. Or it is on again.</summary>
public sealed class ChangeSession(CareDb db, SessionQuestions questions)
{
    public async Task<Outcome> Do(Guid id, DateOnly on, Change? what, CancellationToken ct)
    {
        if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == id && !s.Ended, ct) is not { } session) return Outcome.Refused("sessions.problem.moved");
        if (on.DayOfWeek != session.Day) return Outcome.Refused("sessions.problem.other-day");
        db.RemoveRange(await db.Set<SessionChange>().Where(c => c.Session == id && c.On == on).ToListAsync(ct));
        session.Turn++;
        try
        {
            await db.Save("act.session.changed", ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Refused("sessions.problem.moved");
        }
        if (what is { } now) db.Add(new SessionChange { Id = Guid.NewGuid(), Session = id, On = on, What = now });
        await db.SaveUnlessTaken("act.session.changed", ct);
        questions.Forget();
        return Outcome.Done;
    }
}
