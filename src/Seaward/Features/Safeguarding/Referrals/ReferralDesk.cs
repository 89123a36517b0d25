using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>One referral with its record opened for it.</summary>
public sealed record Opened(Referral Referral, OpenRecord Record)
{
    /// <summary>What she is called, so that nobody writes on the wrong letter.</summary>
    public string Name { get; init; } = "";

    public OurWords OurWords => Referral.OurWords.IsEmpty ? OurWords.None : OurWords.From(Record.Read(Referral.OurWords, Referral.Words(Referral.Id)));
    public string Reply => Record.Read(Referral.Reply, Referral.ReplySlot(Referral.Id));
    public string ReplyAdded => Record.Read(Referral.ReplyAdded, Referral.ReplyAddedSlot(Referral.Id));
    public string EndangerWords => Record.Read(Referral.EndangerWords, Referral.EndangerSlot(Referral.Id));
    public string SentTo => Record.Read(Referral.SentTo, Referral.SentToSlot(Referral.Id));
    /// <summary>No line of the list calls for it: a worker judged otherwise, with a reason, and a second person agreed. Danger needs no list.</summary>
    public bool NoLine => !Referral.OurWords.IsEmpty && OurWords.Triggers.Count == 0 && Referral.Telling is not TellingKind.ImmediateRisk;

    public string TakenBackBecause => Record.Read(Referral.TakenBackBecause, Referral.TakenBackSlot(Referral.Id));
    public string Arranged => Record.Read(Referral.Arranged, Referral.ArrangedSlot(Referral.Id));
    public string LeadNoBecause => Record.Read(Referral.LeadNoBecause, Referral.LeadNoSlot(Referral.Id));

    public string Read(LaterWord word) => Record.Read(word.Words, LaterWord.Slot(word.Id, word.Referral));
    public string ReadSentTo(LaterWord word) => Record.Read(word.SentTo, LaterWord.SentToSlot(word.Id));
    public string CameOfIt => Record.Read(Referral.CameOfIt, Referral.OutcomeSlot(Referral.Id));
    public Paper? Paper => Referral.Paper.IsEmpty ? null : Paper.From(Record.Read(Referral.Paper, Referral.PaperSlot(Referral.Id)));

    public Sealed Seal(string words, Slot slot) => Record.Seal(words.Trim(), slot);
}

/// <summary>Where every page about a referral begins: the row, then the door; and where it ends: one save.</summary>
public sealed class ReferralDesk(CareDb db, RecordDoor door, ServiceClock clock)
{
    internal const string MovedOn = "referral.problem.moved-on";

    public StaffId Me => db.Actor.Staff;

    /// <summary>Who types what she says; nobody, when she writes it herself.</summary>
    public StaffId? Typist => db.Actor.Kind is ActorKind.Staff ? db.Actor.Staff : null;

    public DateTimeOffset Now => clock.Now;
    public DateOnly Today => clock.Today;
    public TimeOnly TimeNow => TimeOnly.FromDateTime(clock.LocalNow.DateTime);

    /// <summary>The last calendar day of the limit, as she is told it.</summary>
    public DateOnly LastDay(Referral referral) => clock.DayOf(referral.MustGoBy.AddSeconds(-1));

    public DateOnly DayOf(DateTimeOffset moment) => clock.DayOf(moment);

    public TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(clock.Local(moment).DateTime);

    public string Clock(DateTimeOffset moment) => clock.TimeOf(moment);

    public Task<Opened?> Open(Guid id, Why why, CancellationToken ct) => Open(id, _ => why, ct);

    /// <summary>What it is opened for can hang on how it stands: nobody reads an answer that has not come.</summary>
    public async Task<Opened?> Open(Guid id, Func<Referral, Why> why, CancellationToken ct)
    {
        if (await db.Set<Referral>().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } referral) return null;
        var opening = await door.Open(referral.Record, why(referral), ct);
        return opening.Record is { } record ? new(referral, record) { Name = (await door.LabelOf(record, ct)).Name } : null;
    }

    public Task<bool> Knows(Guid id, CancellationToken ct) => db.Set<Referral>().AnyAsync(r => r.Id == id, ct);

    public Task<List<Attempt>> Attempts(Guid id, CancellationToken ct) =>
        db.Set<Attempt>().AsNoTracking().Where(a => a.Referral == id).OrderBy(a => a.On).ThenBy(a => a.At).ToListAsync(ct);

    /// <summary>What she said after it had gone, the first first.</summary>
    public Task<List<LaterWord>> LaterWords(Guid id, CancellationToken ct) =>
        db.Set<LaterWord>().Where(w => w.Referral == id).OrderBy(w => w.SaidAt).ToListAsync(ct);

    public void Add<T>(T row) where T : class => db.Add(row);

    /// <summary>Someone is asked about this one thing, and may open the record for it until it closes.</summary>
    public void LetIn(Referral referral, StaffId who, DateTimeOffset until) =>
        db.Add(Standing.Of(referral.Record, who, StandingKind.Decision, clock.Now, until, referral.Id));

    /// <summary>What was to be done about this one is done, or is not to be done any more.</summary>
    public async Task Tick(Guid about, CancellationToken ct, params ByHand[] what)
    {
        foreach (var item in await db.Set<OutboxItem>().Waiting().Where(i => i.About == about).ToListAsync(ct))
            if (what.Contains(item.What)) item.Tick(Me, Now);
    }

    public async Task LetOut(Guid about, CancellationToken ct)
    {
        foreach (var standing in await db.Set<Standing>().Where(s => s.About == about && (s.Until == null || s.Until > clock.Now)).ToListAsync(ct))
            standing.End(clock.Now);
    }

    /// <summary>Someone else was quicker: nothing of theirs is undone, and the page says so.</summary>
    public async Task<Outcome> Save(string act, CancellationToken ct)
    {
        try
        {
            await db.Save(act, ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused(MovedOn);
        }
    }
}
