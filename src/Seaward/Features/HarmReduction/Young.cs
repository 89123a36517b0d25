using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.HarmReduction;

/// <summary>
/// What we do when someone who collects looks under 18. Written by one of us, agreed by another, then anyone may read it.
/// The page that makes bags asks no age.
/// </summary>
internal sealed class Young
{
    public required Guid Id { get; init; }
    public required string Text { get; init; }
    public required StaffId WrittenBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public StaffId? AgreedBy { get; set; }
    public DateOnly? AgreedOn { get; set; }
}

internal sealed class YoungTable : IEntityTypeConfiguration<Young>
{
    private const string Everyone = "everyone", Always = "kept: anyone may see what was agreed when";

    public void Configure(EntityTypeBuilder<Young> young)
    {
        young.ToTable("bag_young").HasKey(y => y.Id);
        young.Property(y => y.Id).HasColumnName("id").Because("to name a version", Everyone, Always);
        young.Property(y => y.Text).HasColumnName("text").Because("what we do, as anyone may read it", Everyone, Always);
        young.Property(y => y.WrittenBy).HasColumnName("written_by").Because("who wrote it", "staff", Always);
        young.Property(y => y.WrittenAt).HasColumnName("written_at").Because("which is the newest", "staff", Always);
        young.Property(y => y.AgreedBy).HasColumnName("agreed_by").Because("who agreed: never the one who wrote it", "staff", Always);
        young.Property(y => y.AgreedOn).HasColumnName("agreed_on").Because("since when it holds", Everyone, Always);
        young.ToTable(t => t.HasCheckConstraint("ck_bag_young_two", "(agreed_by IS NULL AND agreed_on IS NULL) OR (agreed_by IS NOT NULL AND agreed_on IS NOT NULL AND agreed_by <> written_by)"));
    }
}

/// <summary>One writes it.</summary>
public sealed class WriteYoung(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(string? typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        db.Add(new Young { Id = Guid.NewGuid(), Text = text, WrittenBy = db.Actor.Staff, WrittenAt = clock.Now });
        await db.Save("act.bag.young", ct);
        return Outcome.Done;
    }
}

/// <summary>Another agrees, and it is there for all to read.</summary>
public sealed class AgreeYoung(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid version, CancellationToken ct)
    {
        if (await db.Set<Young>().FirstOrDefaultAsync(y => y.Id == version, ct) is not { AgreedBy: null } young) return Outcome.Refused("young.problem.gone");
        if (young.WrittenBy == db.Actor.Staff) return Outcome.Refused("young.problem.same");
        (young.AgreedBy, young.AgreedOn) = (db.Actor.Staff, clock.Today);
        await db.Save("act.bag.young", ct);
        return Outcome.Done;
    }
}

public sealed record YoungText(Guid Id, string Text, DateOnly? AgreedOn);

public static class YoungQuestions
{
    extension(CareDb db)
    {
        public Task<YoungText?> YoungNow(CancellationToken ct) => db.Set<Young>().AsNoTracking()
            .Where(y => y.AgreedOn != null).OrderByDescending(y => y.AgreedOn).ThenByDescending(y => y.WrittenAt)
            .Select(y => new YoungText(y.Id, y.Text, y.AgreedOn)).FirstOrDefaultAsync(ct);

        public Task<YoungText?> YoungWaiting(CancellationToken ct) => db.Set<Young>().AsNoTracking()
            .OrderByDescending(y => y.WrittenAt).Where(y => y.AgreedOn == null)
            .Select(y => new YoungText(y.Id, y.Text, y.AgreedOn)).FirstOrDefaultAsync(ct);
    }
}
