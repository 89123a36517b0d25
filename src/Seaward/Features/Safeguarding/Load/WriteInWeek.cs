using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>A line for her week, as it was typed.</summary>
public sealed class LoadTyped
{
    public string? What { get; set; }
    public string? ByWhom { get; set; }
    public string? Agency { get; set; }
    public string? Kind { get; set; }
    public bool OnlyThisWeek { get; set; }
    public WhenTyped When { get; set; } = new();

    public IEnumerable<string> Typed => new[] { What, ByWhom }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!);
}

/// <summary>She or a worker writes a thing into her week, or says that it is over.</summary>
public sealed class WriteInWeek(CareDb db, HerWeek week, Gate gate, ServiceClock clock)
{
    private const int Most = 60;

    public async Task<Outcome> Add(OpenRecord record, DateOnly monday, LoadTyped typed, CancellationToken ct)
    {
        // What she writes herself nobody has asked her.
        if (db.Actor.Kind is ActorKind.Staff && await gate.Ask(record, ct) is { Leave: null } closed) return Outcome.Refused(closed.Decision.Because);
        if (Check(typed) is { Succeeded: false } wrong) return wrong;
        var her = record.Id;
        if (await db.Set<LoadItem>().CountAsync(i => i.Record == her && i.EndedAt == null, ct) >= Most) return Outcome.Refused("week.wrong.most", Most);
        var id = Guid.CreateVersion7();
        var kind = Picked.Of<LoadKind>(typed.Kind)!.Value;
        var said = new LoadWords(Typed.Tidy(typed.What), Typed.Tidy(typed.ByWhom), typed.When.Read());
        db.Add(new LoadItem
        {
            Id = id, Record = her, Kind = kind, Agency = Picked.Of<Agency>(typed.Agency) ?? Agency.Other, Words = record.Seal(said.ToText(), LoadItem.Slot(id)),
            OnlyWeek = typed.OnlyThisWeek ? monday : null, AddedBy = db.Actor.Kind is ActorKind.Staff ? db.Actor.Staff : null, AddedAt = clock.Now,
        });
        await db.Save("act.week.written", ct);
        await AddUp(record, monday, ct);
        return Outcome.Done;
    }

    public async Task<Outcome> End(OpenRecord record, DateOnly monday, Guid item, CancellationToken ct)
    {
        var id = record.Id;
        if (await db.Set<LoadItem>().FirstOrDefaultAsync(i => i.Id == item && i.Record == id, ct) is not { } found) return Outcome.Refused("week.wrong.no-such");
        found.End(clock.Now);
        await db.Save("act.week.over", ct);
        await AddUp(record, monday, ct);
        return Outcome.Done;
    }

    private Task AddUp(OpenRecord record, DateOnly monday, CancellationToken ct) =>
        week.AddUp(record, [LoadRules.Monday(clock.Today), LoadRules.Monday(clock.Today).AddDays(7), monday], ct);

    private static Outcome Check(LoadTyped typed) => Outcome.All([.. Wrong(typed), typed.When.Check("Form.When.")]);

    private static IEnumerable<Outcome> Wrong(LoadTyped typed)
    {
        var kind = Picked.Of<LoadKind>(typed.Kind);
        if (Typed.Tidy(typed.What).Length == 0) yield return Outcome.RefusedAt("Form.What", "week.wrong.what");
        if (kind is null) yield return Outcome.RefusedAt("Form.Kind", "week.wrong.kind");
        if (kind is LoadKind.Asked && Picked.Of<Agency>(typed.Agency) is null) yield return Outcome.RefusedAt("Form.Agency", "week.wrong.agency");
    }
}
