using Microsoft.EntityFrameworkCore;
using Seaward.Language;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>Puts a word before the women's group. The checker reads it first, so that nobody agrees to a line that cannot work.</summary>
public sealed class ProposeWords(CareDb db, Words words, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, ProposalTyped typed, CancellationToken ct)
    {
        typed = typed with { Terms = Tidy(typed.Terms), Instead = Tidy(typed.Instead), Why = Tidy(typed.Why), Speaks = Tidy(typed.Speaks), Quiet = Tidy(typed.Quiet) };
        if (ProposalRules.Wrong(typed) is var (field, key, most, longest)) return Outcome.RefusedAt(field, key, most, longest);
        if (Picked.Of<Severity>(typed.Severity) is not { } severity) return Outcome.RefusedAt("Severity", "kind.wrong.severity");
        if (Examples(typed) is not { } examples) return Outcome.RefusedAt("Speaks", "kind.wrong.needs-sentences");
        if (await db.Set<ProposedWord>().AnyAsync(p => p.Id == id, ct)) return Outcome.Done;

        var proposal = new ProposedWord
        {
            Id = id, Kind = ProposalKind.Find, Terms = typed.Terms!, Instead = typed.Instead!, Why = typed.Why!, Severity = severity,
            Speaks = examples.Speaks, Quiet = examples.Quiet, ProposedBy = db.Actor.Staff, ProposedAt = clock.Now,
        };
        if (OverlayRules.Wrong(proposal.AsRule, await db.AgreedWords(ct)) is var (at, wrong, said)) return Outcome.RefusedAt(at, wrong, said);
        db.Add(proposal);
        await db.Save("act.words.proposed", ct);
        return Outcome.Done;
    }

    /// <summary>Sentences to prove it by: those typed, else plain ones made of the first words; nothing where we cannot make any.</summary>
    private (string Speaks, string Quiet)? Examples(ProposalTyped typed)
    {
        if (typed.Speaks is not "" && typed.Quiet is not "") return (typed.Speaks!, typed.Quiet!);
        if (ProposalRules.AsSaid(OverlayRules.Lines(typed.Terms)[0]) is not { } term) return null;
        string Made(string kind) => string.Join('\n', words[$"kind.example.{kind}-1", term].Text, words[$"kind.example.{kind}-2", term].Text);
        return (typed.Speaks is "" ? Made("speaks") : typed.Speaks!, typed.Quiet is "" ? Made("quiet") : typed.Quiet!);
    }

    private static string Tidy(string? text) => WrittenRules.Tidy(text);
}
