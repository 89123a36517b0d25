using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>Nobody can read questions for a while, so the box is shut and says who can be rung instead.</summary>
internal sealed class AskClosed
{
    public required Guid Id { get; init; }
    public required DateOnly Since { get; init; }
    public required StaffId By { get; init; }

    /// <summary>The day it opens by itself; none when someone opens it by hand.</summary>
    public DateOnly? OpensOn { get; init; }
}

internal sealed class AskClosedTable : IEntityTypeConfiguration<AskClosed>
{
    private const string Everyone = "everyone", WhileShut = "until it opens again";

    public void Configure(EntityTypeBuilder<AskClosed> shut)
    {
        shut.ToTable("ask_closed").HasKey(s => s.Id);
        shut.Property(s => s.Id).HasColumnName("id").Because("to name the row", Everyone, WhileShut);
        shut.Property(s => s.Since).HasColumnName("since").Because("since when nobody can read questions", Everyone, WhileShut);
        shut.Property(s => s.By).HasColumnName("by_id").Because("which of us shut it", "staff", WhileShut);
        shut.Property(s => s.OpensOn).HasColumnName("opens_on").Because("the day it opens by itself", Everyone, WhileShut);
    }
}

/// <summary>Whether she can ask now, and whether we are slow.</summary>
public sealed record AskingNow(bool Shut, DateOnly? OpensOn, bool Slow)
{
    public static readonly AskingNow Usual = new(false, null, false);
}

public sealed class AskingState(CareDb db, QuestionBook questions, IOptions<FrontDoorSettings> settings, ServiceClock clock)
{
    public async Task<AskingNow> Now(CancellationToken ct)
    {
        var today = clock.Today;
        var shut = await db.Set<AskClosed>().AsNoTracking().Where(s => s.OpensOn == null || s.OpensOn > today).OrderBy(s => s.Since).FirstOrDefaultAsync(ct);
        return new(shut is not null, shut?.OpensOn, await Slow(ct));
    }

    private async Task<bool> Slow(CancellationToken ct)
    {
        if (await questions.Queue(QuestionKind.FrontDoor, 1, ct) is not [var oldest, ..]) return false;
        var at = settings.Value.Questions;
        return ReadingRules.OpenHours(oldest.Since, clock.LocalNow.DateTime, at.Days, at.From, at.Till) >= ReadingRules.Slow;
    }
}

/// <summary>Staff shut the box, or open it again.</summary>
public sealed class CloseAsking(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(DateOnly? opensOn, CancellationToken ct)
    {
        if (opensOn <= clock.Today) return Outcome.RefusedAt("OpensOn", "asking.problem.day");
        db.RemoveRange(await db.Set<AskClosed>().ToListAsync(ct));
        db.Add(new AskClosed { Id = Guid.NewGuid(), Since = clock.Today, By = db.Actor.Staff, OpensOn = opensOn });
        await db.Save("act.asking.shut", ct);
        return Outcome.Done;
    }

    public async Task Open(CancellationToken ct)
    {
        db.RemoveRange(await db.Set<AskClosed>().ToListAsync(ct));
        await db.Save("act.asking.opened", ct);
    }
}
