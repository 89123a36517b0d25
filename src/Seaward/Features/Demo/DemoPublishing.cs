using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Hearing;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Demo;

/// <summary>A version that the women's group sent back once and then signed, and a list that waits for its word today.</summary>
internal sealed class DemoPublishing(DemoSeed seed, IReadOnlyList<Staff> staff, DateTimeOffset end)
{
    private static readonly Made[] Makers = [new(MakerGroup.UsingNow, 4, "Jo, Bee"), new(MakerGroup.InTreatment, 3, "Marsha"), new(MakerGroup.InThePast, 1, "")];

    private Actor Lead => Actor.Of(staff.First(s => s.Role is Role.SafeguardingLead).StaffId);
    private Actor Group => Actor.Of(staff.First(s => s.Role is Role.WomensGroup).StaffId);

    public async Task Live(CancellationToken ct)
    {
        await Write(40, ProposalKind.BeforeWeAsk, "“Another team” is now “children’s services”, because nobody knew who that was.", null, ct);
        await Answer(37, false, "The envelope went, and we liked the envelope. Put it back.", ct);
        await Write(30, ProposalKind.BeforeWeAsk, "“Another team” is now “children’s services”, because nobody knew who that was. The envelope stays.", "It is back.", ct);
        await Answer(28, true, null, ct);
        await Say(20, true, SaidOf.Name, "workforce.role.Peer", "", "", ct);
        await Say(18, false, SaidOf.Name, "conference.kind.Review", "How it has been", "Review sounds like you are being marked.", ct);
        await Say(16, false, SaidOf.Figure, "indicator.sg-04.name", "", "Say who does the checks. A check by a friend is not one by an office.", ct);
        await Write(2, ProposalKind.List, "Twenty weeks became twenty-four. Bee was told at nineteen, and a booking takes five weeks here.", null, ct);
    }

    private Task Write(int daysAgo, ProposalKind kind, string changed, string? reply, CancellationToken ct) => seed.As(Lead, end.AddDays(-daysAgo), async s =>
    {
        var db = s.GetRequiredService<CareDb>();
        var turn = await db.Set<Proposal>().Where(p => p.Kind == kind && p.State != ProposalState.Published).Select(p => p.Turn).FirstOrDefaultAsync(ct);
        var (text, terms) = kind is ProposalKind.List ? (List(), "") : await Policy(db, ct);
        var says = new Proposed(text, terms, changed, DateOnly.FromDateTime(end.AddDays(7 - daysAgo).Date), kind is ProposalKind.BeforeWeAsk, "");
        Taken(await s.GetRequiredService<WriteProposal>().Do(kind, says, Makers, turn, ct));
        foreach (var missing in await s.GetRequiredService<SignForSafeguarding>().Do(kind, reply, ct)) Taken(missing);
    });

    private Task Answer(int daysAgo, bool signs, string? words, CancellationToken ct) => seed.As(Group, end.AddDays(-daysAgo), async s =>
    {
        var waits = await s.GetRequiredService<CareDb>().Set<Proposal>().AsNoTracking().SingleAsync(p => p.State == ProposalState.WithTheGroup, ct);
        Taken(await s.GetRequiredService<AnswerForTheGroup>().Do(waits.Id, waits.Turn, signs, words, ct));
    });

    private Task Say(int daysAgo, bool agreed, SaidOf of, string which, string instead, string words, CancellationToken ct) => seed.As(Group, end.AddDays(-daysAgo), async s =>
        Taken(await s.GetRequiredService<SayForTheGroup>().Do(new() { Of = of.ToString(), Which = which, Instead = instead, Words = words, UsingNow = "4", InTreatment = "2" }, agreed, ct)));

    private static async Task<(string, string)> Policy(CareDb db, CancellationToken ct)
    {
        var first = (await db.PolicyVersions(ct))[0];
        return (first.Plain.Replace("another team", "children’s services", StringComparison.Ordinal).Trim(), first.Policy.Trim());
    }

    private static string List() => Framework.ShippedText().ReplaceLineEndings("\n")
        .Replace("\nversion: 2\n", "\nversion: 3\n", StringComparison.Ordinal)
        .Replace("expected-child-weeks-at-least: 20", "expected-child-weeks-at-least: 24", StringComparison.Ordinal).Trim()
        + "\n\nwords:\n  trigger.expected-child.says: A child is on the way, at 24 weeks or more, and care with a midwife has not begun."
        + "\n  trigger.expected-child-help.says: A child is on the way, at 24 weeks or more. Whether care with a midwife has begun is not known. We offer help to find one.";

    private static void Taken(Outcome outcome)
    {
        if (!outcome.Succeeded) throw new InvalidOperationException($"The demo could not publish: {outcome.Key}");
    }
}
