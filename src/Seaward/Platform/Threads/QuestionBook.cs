using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Threads;

/// <summary>One thing said, as it is read. <c>By</c> is "Her" or a role.</summary>
public sealed record Said(string By, DateOnly On, string Text)
{
    public bool ByHer => By == QuestionPart.Her;
}

/// <summary>A whole question, opened.</summary>
public sealed record Conversation(Guid Id, QuestionKind Kind, DateOnly? WaitingSince, HowSoon? Soon, IReadOnlyList<Said> Parts)
{
    /// <summary>One of us has read it, and she needed no answer.</summary>
    public bool ReadOnly => WaitingSince is null && Parts[^1].ByHer;
}

/// <summary>What waits for an answer, without any of its words.</summary>
public sealed record Waiting(Guid Id, DateOnly Since, DateOnly AskedOn, HowSoon? Soon);

/// <summary>Keeps questions and what is said to them. What it adds is saved by the use case that asked.</summary>
public sealed class QuestionBook
{
    private readonly CareDb db;
    private readonly ThreadDoor door;
    private readonly ServiceClock clock;

    internal QuestionBook(CareDb db, ThreadDoor door, ServiceClock clock) => (this.db, this.door, this.clock) = (db, door, clock);

    public async Task Start(Guid id, QuestionKind kind, string text, CancellationToken ct, HowSoon? soon = null)
    {
        var open = await door.Start(id, ct);
        db.Add(new Question { Id = id, Kind = kind, AskedOn = clock.Today, WaitingSince = clock.Today, Soon = soon });
        db.Add(Part(open, id, 0, QuestionPart.Her, text));
    }

    /// <summary>Nothing when it was deleted.</summary>
    public async Task<Conversation?> Read(Guid id, CancellationToken ct)
    {
        if (await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(q => q.Id == id, ct) is not { } question) return null;
        if (await door.Open(id, ct) is not { } open) return null;
        var parts = await db.Set<QuestionPart>().AsNoTracking().Where(p => p.Question == id).OrderBy(p => p.Place).ToListAsync(ct);
        return new(id, question.Kind, question.WaitingSince, question.Soon, [.. parts.Select(p => new Said(p.By, p.On, open.Read(p.Text, QuestionPart.TextSlot(p.Id))))]);
    }

    /// <summary>
    /// Adds what was said after the parts that its writer had seen. False when someone else spoke first, or it is gone:
    /// then nothing is changed.
    /// </summary>
    public async Task<bool> Say(Guid id, int seen, string by, string text, CancellationToken ct)
    {
        var question = await db.Set<Question>().FirstOrDefaultAsync(q => q.Id == id, ct);
        if (question is null || await door.Open(id, ct) is not { } open) return false;
        if (await Spoken(id, ct) != seen) return false;

        db.Add(Part(open, id, seen, by, text));
        question.WaitingSince = by == QuestionPart.Her ? question.WaitingSince ?? clock.Today : null;
        return await SavedFirst(id, seen, ct);
    }

    /// <summary>Read by one of us, and needs no answer. False when more was said since, or it is gone.</summary>
    public async Task<bool> Rest(Guid id, int seen, CancellationToken ct)
    {
        if (await db.Set<Question>().FirstOrDefaultAsync(q => q.Id == id, ct) is not { } question || await Spoken(id, ct) != seen) return false;
        question.WaitingSince = null;
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Lays an answer down for a second person to read; a newer one takes its place. False when it is gone.</summary>
    public async Task<bool> Propose(Guid id, StaffId by, string role, int seen, string text, CancellationToken ct)
    {
        if (await door.Open(id, ct) is not { } open) return false;
        db.RemoveRange(await db.Set<WaitingAnswer>().Where(w => w.Question == id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.Add(new WaitingAnswer { Question = id, By = by, Role = role, Seen = seen, Text = open.Seal(text, WaitingAnswer.TextSlot(id)) });
        await db.SaveChangesAsync(ct);
        return true;
    }

    public async Task<Proposed?> Proposed(Guid id, CancellationToken ct)
    {
        if (await db.Set<WaitingAnswer>().AsNoTracking().FirstOrDefaultAsync(w => w.Question == id, ct) is not { } waiting) return null;
        return await door.Open(id, ct) is { } open ? new(waiting.By, waiting.Role, waiting.Seen, open.Read(waiting.Text, WaitingAnswer.TextSlot(id))) : null;
    }

    public async Task PutAway(Guid id, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<WaitingAnswer>().Where(w => w.Question == id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Its key goes first, so that nothing can be read even if the rest fails.</summary>
    public async Task Delete(Guid id, CancellationToken ct)
    {
        await door.Destroy(id, ct);
        db.RemoveRange(await db.Set<WaitingAnswer>().Where(w => w.Question == id).ToListAsync(ct));
        db.RemoveRange(await db.Set<QuestionPart>().Where(p => p.Question == id).ToListAsync(ct));
        db.RemoveRange(await db.Set<Question>().Where(q => q.Id == id).ToListAsync(ct));
    }

    public async Task<IReadOnlyList<Waiting>> Queue(QuestionKind kind, int most, CancellationToken ct) =>
        await db.Set<Question>().AsNoTracking()
            .Where(q => q.Kind == kind && q.WaitingSince != null)
            .OrderBy(q => q.WaitingSince).ThenBy(q => q.Id).Take(most)
            .Select(q => new Waiting(q.Id, q.WaitingSince!.Value, q.AskedOn, q.Soon)).ToListAsync(ct);

    /// <summary>What she said in each of these, newest first.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> HerWords(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var parts = await db.Set<QuestionPart>().AsNoTracking().Where(p => ids.Contains(p.Question) && p.By == QuestionPart.Her).ToListAsync(ct);
        var open = await door.Open(ids, ct);
        return parts.GroupBy(p => p.Question).Where(g => open.ContainsKey(g.Key)).ToDictionary(
            g => g.Key, IReadOnlyList<string> (g) => [.. g.OrderByDescending(p => p.Place).Select(p => open[g.Key].Read(p.Text, QuestionPart.TextSlot(p.Id)))]);
    }

    private Task<int> Spoken(Guid id, CancellationToken ct) => db.Set<QuestionPart>().CountAsync(p => p.Question == id, ct);

    private async Task<bool> SavedFirst(Guid id, int seen, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await Spoken(id, ct) == seen) throw;
            return false;
        }
    }

    private QuestionPart Part(OpenThread open, Guid question, int place, string by, string text)
    {
        var id = Guid.NewGuid();
        return new() { Id = id, Question = question, Place = place, By = by, On = clock.Today, Text = open.Seal(text, QuestionPart.TextSlot(id)) };
    }
}
