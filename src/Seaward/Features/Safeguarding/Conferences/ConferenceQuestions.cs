using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Named questions about meetings; pages, reminders and indicators all ask these.</summary>
public static class ConferenceQuestions
{
    extension(CareDb db)
    {
        public Task<List<Conference>> Conferences(RecordId record, CancellationToken ct) =>
            db.Set<Conference>().AsNoTracking().Where(c => c.Record == record).OrderByDescending(c => c.At).Take(20).ToListAsync(ct);

        /// <summary>Every demand that still stands: not dropped, of a meeting that was not called off.</summary>
        internal Task<List<DemandOf>> DemandsThatStand(RecordId record, CancellationToken ct) => (
            from demand in db.Set<Demand>().AsNoTracking()
            join conference in db.Set<Conference>() on demand.Conference equals conference.Id
            where demand.Record == record && conference.State != ConferenceState.CalledOff && demand.CameOfIt != DemandOutcome.Dropped && demand.CameOfIt != DemandOutcome.PutOff
            orderby conference.At, demand.Number
            select new DemandOf(demand, conference)).ToListAsync(ct);
    }

    extension(IQueryable<PlanStep> steps)
    {
        public IQueryable<PlanStep> DueIn(DateOnly first, DateOnly last) => steps.Where(s => s.By >= first && s.By <= last);

        /// <summary>The day is past, and nobody has said what came of it.</summary>
        public IQueryable<PlanStep> PastAndUnsaid(DateOnly today) => steps.Where(s => s.By < today && s.Came == null);
    }

    extension(IQueryable<Conference> conferences)
    {
        public IQueryable<Conference> NotOver() => conferences.Where(c => c.State == ConferenceState.Preparing || c.State == ConferenceState.Ready);

        public IQueryable<Conference> HeldIn(DateOnly first, DateOnly last) => conferences.Where(c => c.HeldOn != null && c.HeldOn >= first && c.HeldOn <= last);

        /// <summary>A person still has to tell her of it, or of what was decided there.</summary>
        public IQueryable<Conference> ToBeToldInPerson() =>
            conferences.Where(c => c.State != ConferenceState.CalledOff && (c.ToldOn == null || (c.State == ConferenceState.Held && c.HeardOn == null)));

        /// <summary>A person has told her of it; she never learns of a meeting from a screen.</summary>
        public IQueryable<Conference> SheKnowsOf() => conferences.Where(c => c.ToldOn != null && c.State != ConferenceState.CalledOff);
    }
}

internal sealed record DemandOf(Demand Demand, Conference Conference);
