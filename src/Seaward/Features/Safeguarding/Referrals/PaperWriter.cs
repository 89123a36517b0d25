using System.Globalization;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Time;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Puts both sides on one paper: who sends it, ours, hers, the line of the list, how she was told. What is not here is not shared.</summary>
public sealed class PaperWriter(Words words, ListQuestions lists, ServiceClock clock, StaffNames names, ServiceIdentity service)
{
    public PaperBody Body(Opened opened, PaperSender from, IReadOnlyList<PaperClause> clauses, TellingKind telling, HerSideKind hers, IReadOnlyList<Attempt> tries)
    {
        var (referral, ours) = (opened.Referral, opened.OurWords);
        return new(
            "referral", referral.Framework, from, ours.To, ours.About, ours.Ask, ours.Text,
            clauses,
            words[SideKey(referral, telling, hers)].Text,
            hers is HerSideKind.Reply ? opened.Reply : "",
            Told(referral, telling),
            // Only what made it go without her: whoever has answered is not shown as one who was looked for.
            [.. tries.Where(_ => hers is HerSideKind.NotReached).Select(t => $"{Day(t.On)}{(t.At is { } at ? string.Create(CultureInfo.InvariantCulture, $", {at:HH:mm}") : "")}: {words[$"referral.way.{t.Way}"]}")],
            clock.Now) { HerWordsTyped = hers is HerSideKind.Reply ? opened.ReplyAdded : "" };
    }

    /// <summary>The sentence that stands for her side, on the paper and wherever it is read again.</summary>
    public static string SideKey(Referral referral, TellingKind? telling, HerSideKind? hers) => hers switch
    {
        HerSideKind.NotReached when referral is { NoWayAt: not null, Attempts: 0 } => "referral.paper.hers.NoWay",
        HerSideKind.NotReached when telling is TellingKind.Notice => "referral.paper.hers.NotHeard",
        _ => $"referral.paper.hers.{hers}",
    };

    public Task<string> Typist(Referral referral, CancellationToken ct) => names.Of(referral.ReplyAddedBy, ct);

    /// <summary>The one who began it: her own worker, whose name she reads before anything goes.</summary>
    public async Task<PaperSender> From(Referral referral, CancellationToken ct) => new(service.Name, await names.Of(referral.BegunBy, ct), service.Phone);

    /// <summary>The lines as they stand in the list that is named, also when there is a newer one.</summary>
    public async Task<IReadOnlyList<PaperClause>> Clauses(string framework, IEnumerable<string> triggers, CancellationToken ct)
    {
        var list = await lists.Named(framework, ct);
        return [.. from line in list.Published where triggers.Contains(line.Id) select new PaperClause(line.Clause, (words.Said(list.Words, $"trigger.{line.Id}.says") ?? words[$"trigger.{line.Id}.says"]).Text)];
    }

    private string Told(Referral referral, TellingKind telling) => telling switch
    {
        TellingKind.Notice => words["referral.paper.told.Notice", Day(clock.DayOf(referral.NoticeAt!.Value)), words[$"referral.how.{referral.NoticeHow}"].Text].Text,
        TellingKind.WouldEndanger => words["referral.paper.told.WouldEndanger", words[$"referral.endanger.{referral.EndangerReason}"].Text, Day(referral.TellBy!.Value)].Text,
        TellingKind.CouldNotReach when referral is { NoWayAt: not null, Attempts: 0 } => words["referral.paper.told.NoWay"].Text,
        _ => words[$"referral.paper.told.{telling}"].Text,
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
