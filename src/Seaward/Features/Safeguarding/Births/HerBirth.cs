using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>What she says to each step, and whom she wants with her; typed as she says it, or written by herself. (Y21)</summary>
public sealed class HerBirth(BirthDesk desk, HerRecord hers)
{
    /// <summary>Her own plan, from the day a person went through it with her.</summary>
    public async Task<OpenBirth?> Open(CancellationToken ct)
    {
        if (await hers.Open(ct) is not { } her) return null;
        var opened = await desk.With(her, null, ct);
        return opened.Plan is { ToldOn: not null } ? opened : null;
    }

    public async Task<Outcome> Answer(OpenBirth opened, BirthStep step, string? answer, string? words, CancellationToken ct)
    {
        var (said, chosen) = (Typed.Tidy(words), Picked.Of<BirthAnswer>(answer));
        if (BirthRules.Answer(chosen, said) is { Succeeded: false } wrong) return wrong;
        var hers = step.Say(chosen!.Value, opened.Keep(said, "answer_words", step), desk.Typist, desk.Now);
        return hers.Succeeded ? await desk.Save(desk.Typist is null ? "act.birth.answered" : "act.birth.answer-typed", ct) : hers;
    }

    public async Task<Outcome> Company(OpenBirth opened, string? words, bool advocate, CancellationToken ct)
    {
        if (opened.Plan is not { } plan) return Outcome.Refused("birth.problem.no-plan");
        if (!advocate && string.IsNullOrWhiteSpace(words)) return Outcome.RefusedAt("Company", "birth.problem.company");
        var hers = plan.WantsWithHer(opened.Keep(words, "company"), advocate, desk.Typist, desk.Now);
        return hers.Succeeded ? await desk.Save("act.birth.company", ct) : hers;
    }
}
