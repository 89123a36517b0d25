using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.FrontDoor;

/// <summary>A piece of an answer that we agreed on, so that whoever answers says the same. One writes it, another agrees.</summary>
internal sealed class AnswerCard
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required StaffId WrittenBy { get; init; }
    public required DateOnly WrittenOn { get; init; }
    public StaffId? AgreedBy { get; set; }
    public bool PutAway { get; set; }
}

internal sealed class AnswerCardTable : IEntityTypeConfiguration<AnswerCard>
{
    private const string Answering = "those who answer", InUse = "while it is in use";

    public void Configure(EntityTypeBuilder<AnswerCard> card)
    {
        card.ToTable("answer_card", t => t.HasCheckConstraint("ck_answer_card_two", "agreed_by IS NULL OR agreed_by <> written_by")).HasKey(c => c.Id);
        card.Property(c => c.Id).HasColumnName("id").Because("to tell one card from another", Answering, InUse);
        card.Property(c => c.Title).HasColumnName("title").Because("to find it by", Answering, InUse);
        card.Property(c => c.Text).HasColumnName("text").Because("what we all say", Answering, InUse);
        card.Property(c => c.WrittenBy).HasColumnName("written_by").Because("who wrote it", Answering, InUse);
        card.Property(c => c.WrittenOn).HasColumnName("written_on").Because("how old it is", Answering, InUse);
        card.Property(c => c.AgreedBy).HasColumnName("agreed_by").Because("who agreed: never the one who wrote it", Answering, InUse);
        card.Property(c => c.PutAway).HasColumnName("put_away").Because("it is not used any more", Answering, InUse);
    }
}

public sealed record CardShown(Guid Id, string Title, string Text, bool Agreed, bool Mine);

/// <summary>An agreed card that an answer says, or departs from.</summary>
public sealed record CardBeside(CardShown Card, Beside How);

public sealed class KeepAnswerCard(CareDb db, ServiceClock clock)
{
    private const int LongestTitle = 80;

    public async Task<Outcome> Write(string? title, string? typed, CancellationToken ct)
    {
        var (name, text) = (WrittenRules.Tidy(title), WrittenRules.Tidy(typed));
        if (name.Length is 0 or > LongestTitle) return Outcome.RefusedAt("Title", "cards.problem.title", LongestTitle);
        if (WrittenRules.Wrong(text) is { } wrong) return Outcome.RefusedAt("Text", wrong, WrittenRules.Longest, text.Length);
        db.Add(new AnswerCard { Id = Guid.NewGuid(), Title = name, Text = text, WrittenBy = db.Actor.Staff, WrittenOn = clock.Today });
        await db.Save("act.card.written", ct);
        return Outcome.Done;
    }

    public async Task<Outcome> Agree(Guid id, CancellationToken ct)
    {
        if (await db.Set<AnswerCard>().FirstOrDefaultAsync(c => c.Id == id && !c.PutAway, ct) is not { AgreedBy: null } card) return Outcome.Refused("cards.problem.gone");
        if (card.WrittenBy == db.Actor.Staff) return Outcome.Refused("cards.problem.same");
        // A new wording of the same card takes the place of the old one.
        foreach (var old in await db.Set<AnswerCard>().Where(c => c.Title == card.Title && c.Id != id && c.AgreedBy != null && !c.PutAway).ToListAsync(ct)) old.PutAway = true;
        card.AgreedBy = db.Actor.Staff;
        await db.Save("act.card.agreed", ct);
        return Outcome.Done;
    }

    public async Task<Outcome> PutAway(Guid id, CancellationToken ct)
    {
        if (await db.Set<AnswerCard>().FirstOrDefaultAsync(c => c.Id == id, ct) is not { PutAway: false } card) return Outcome.Refused("cards.problem.gone");
        card.PutAway = true;
        await db.Save("act.card.put-away", ct);
        return Outcome.Done;
    }

    /// <summary>The agreed cards that this answer has to do with.</summary>
    public async Task<IReadOnlyList<CardBeside>> Beside(string? answer, CancellationToken ct) => Beside(answer, await All(ct));

    public static IReadOnlyList<CardBeside> Beside(string? answer, IEnumerable<CardShown> cards) =>
    [..
        from card in cards
        where card.Agreed
        let how = CardRules.Of(answer ?? "", card.Text)
        where how is not FrontDoor.Beside.Apart
        select new CardBeside(card, how),
    ];

    public async Task<IReadOnlyList<CardShown>> All(CancellationToken ct)
    {
        var me = db.Actor.Staff;
        return await db.Set<AnswerCard>().AsNoTracking().Where(c => !c.PutAway).OrderBy(c => c.Title)
            .Select(c => new CardShown(c.Id, c.Title, c.Text, c.AgreedBy != null, c.WrittenBy == me)).Take(200).ToListAsync(ct);
    }
}
