using System.Globalization;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Puts both sides on one paper: ours, hers, the line of the list, how she was told. What is not here is not shared.</summary>
public sealed class PaperWriter(Words words, ServiceClock clock)
{
    public PaperBody Body(Opened opened, TellingKind telling, HerSideKind hers, IReadOnlyList<Attempt> tries, DateTimeOffset now)
    {
        var (referral, ours) = (opened.Referral, opened.OurWords);
        return new(
            "referral", referral.Framework, ours.To, ours.Ask, ours.Text,
            [.. Clauses(ours.Triggers)],
            words[$"referral.paper.hers.{hers}"].Text,
            hers is HerSideKind.Reply ? opened.Reply : "",
            Told(referral, telling),
            [.. tries.Select(t => $"{Day(t.On)}: {words[$"referral.way.{t.Way}"]}")],
            now);
    }

    public IEnumerable<PaperClause> Clauses(IEnumerable<string> triggers) =>
        from line in Framework.Shipped.Published
        where triggers.Contains(line.Id)
        select new PaperClause(line.Clause, words[$"trigger.{line.Id}.says"].Text);

    private string Told(Referral referral, TellingKind telling) => telling switch
    {
        TellingKind.Notice => words["referral.paper.told.Notice", Day(clock.DayOf(referral.NoticeAt!.Value)), words[$"referral.how.{referral.NoticeHow}"].Text].Text,
        TellingKind.WouldEndanger => words["referral.paper.told.WouldEndanger", words[$"referral.endanger.{referral.EndangerReason}"].Text, Day(referral.TellBy!.Value)].Text,
        _ => words[$"referral.paper.told.{telling}"].Text,
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
