using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Opened = Seaward.Features.Safeguarding.Referrals.Opened;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>
/// What was thought before a letter, for her to read from the day a person told her of it. What someone else said stays theirs, a feeling
/// is no fact, and where telling her was once thought dangerous a person goes through it with her instead of a screen. (Y1, Y11, T9)
/// </summary>
public sealed class ThoughtsForHer(CareDb db, ListQuestions lists, StaffNames names, HerDays days, Words words) : IWrittenAboutHer
{
    private Dictionary<Guid, Staff> staff = [];

    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        var told = await db.Set<Referral>().AsNoTracking().Where(r => r.Record == id).SheKnowsOf().ToListAsync(ct);
        if (told.Count == 0) return [];
        staff = await db.Set<Staff>().AsNoTracking().ToDictionaryAsync(s => s.Id, ct);
        List<Written> written = [];
        foreach (var referral in told)
            if (await db.Set<ReferralDecision>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == referral.Decision, ct) is { MadeAt: { } made } decision)
                written.Add(new(made, await names.Of(decision.By, ct), words["hers.thought"], await Read(new(referral, her), decision, ct), []));
        return written;
    }

    private async Task<IReadOnlyList<WrittenPart>> Read(Opened opened, ReferralDecision decision, CancellationToken ct)
    {
        if (!opened.Referral.EndangerWords.IsEmpty) return [new(WrittenKind.LeftOut, words["hers.thought.with-you", await names.Of(decision.By, ct)].Text)];
        var thoughts = Thoughts.From(opened.Record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id)));
        var list = await lists.Named(opened.Referral.Framework, ct);
        var sent = list.Published.Where(t => opened.OurWords.Triggers.Contains(t.Id)).SelectMany(t => t.When.FactKeys).ToHashSet(StringComparer.Ordinal);
        List<WrittenPart> parts =
        [
            new(WrittenKind.PointsTo, string.Join("\n", Seen(thoughts, list, sent))), new(WrittenKind.PointsAway, thoughts.Away), new(WrittenKind.Else, thoughts.Else), new(WrittenKind.HelpThere, thoughts.Help),
            new(WrittenKind.HarmActing, Harm(thoughts.HarmActing, thoughts.LessActing)), new(WrittenKind.HarmNot, Harm(thoughts.HarmNot, thoughts.LessNot)),
            new(WrittenKind.Asked, string.Join("\n", Asked(decision, thoughts))),
        ];
        return [.. parts.Where(part => part.Text.Length > 0), .. Against(decision, thoughts), new(WrittenKind.LeftOut, words["hers.thought.left-out"].Text)];
    }

    /// <summary>Who said no, and that the list said something else, as plainly as who said yes.</summary>
    private IEnumerable<WrittenPart> Against(ReferralDecision decision, Thoughts thoughts)
    {
        foreach (var word in thoughts.SecondWords.Where(word => !word.Agrees))
            if (Role(new StaffId(word.Who)) is { } role) yield return new(WrittenKind.Against, words["hers.thought.second-no", role].Text);
        if (decision.Otherwise) yield return new(WrittenKind.Against, words["hers.thought.otherwise", words[$"response.{decision.Response}.does"].Text, thoughts.Otherwise].Text);
    }

    /// <summary>Ours in our words. What someone else saw is named by the line that the letter stands on, and by its day; the rest is not hers to learn from a screen.</summary>
    private IEnumerable<string> Seen(Thoughts thoughts, Framework list, HashSet<string> sent)
    {
        foreach (var (key, said) in thoughts.Facts.Where(f => list.Declares(f.Key) && f.Value.Answer is not ("" or "no" or ThinkRules.NotKnown)))
        {
            var ours = said.Who.Length == 0 ? said.What.Length == 0 : staff.Values.Any(s => string.Equals(s.FirstName, said.Who.Trim(), StringComparison.OrdinalIgnoreCase));
            if (!ours && !sent.Contains(key)) continue;
            var line = Said(list, $"fact.{key}.label") + (said.Answer is "yes" ? "" : $": {Answer(list, key, said.Answer)}") + (ThinkRules.Day(said.When) is { } day ? $", {days.Say(day)}" : "");
            yield return said.Who.Length == 0 ? $"{line}." : ours ? $"{line}. {said.What} ({said.Who.Trim()})" : $"{line}. {words["hers.thought.someone"]}";
        }
    }

    private string Answer(Framework list, string key, string answer) => list.Fact(key).Kind is FactKind.Number ? answer : Said(list, $"choice.{key}.{answer}");

    private string Said(Framework list, string key) => (words.Said(list.Words, key) ?? words[key]).Text;

    private string Harm(string harm, string less) => less.Length == 0 ? harm : $"{harm}\n{words["hers.thought.less", less]}";

    private IEnumerable<string> Asked(ReferralDecision decision, Thoughts thoughts)
    {
        if (Role(decision.Colleague) is { } colleague) yield return words["hers.thought.colleague", colleague].Text;
        if (decision.SecondAt is not null && Role(decision.Second) is { } second) yield return words["hers.thought.second", second].Text;
        if (thoughts.NotExplained) yield return words["hers.thought.not-explained"].Text;
        else if (decision.GrownUps > 0) yield return words["hers.thought.grown-ups", decision.GrownUps, decision.GrownUps - decision.NotAsked].Text;
    }

    /// <summary>What they do here, and no name.</summary>
    private string? Role(StaffId? who) => who is { } one && staff.TryGetValue(one.Value, out var found) ? words[$"hers.thought.role.{found.Role}"].Text : null;
}
