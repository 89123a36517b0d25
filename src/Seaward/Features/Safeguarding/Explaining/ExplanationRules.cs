using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>What has to be written down for each way an explanation can end.</summary>
public static class ExplanationRules
{
    public const int LongestWords = 5000;
    private const int LongestMinutes = 600, LongestLanguage = 60;

    public static Outcome Check(Explained said, ExplanationOutcome outcome, DateOnly today) => said switch
    {
        { On: null } => Outcome.RefusedAt("On", "explain.problem.when"),
        { On: { } on } when on > today => Outcome.RefusedAt("On", "explain.problem.future"),
        { Minutes: < 0 or > LongestMinutes } => Outcome.RefusedAt("Minutes", "explain.problem.minutes"),
        { Language.Length: > LongestLanguage } => Outcome.RefusedAt("Language", "explain.problem.long", LongestLanguage),
        { HerQuestions.Length: > LongestWords } => Outcome.RefusedAt("HerQuestions", "explain.problem.long", LongestWords),
        { HerChanges.Length: > LongestWords } => Outcome.RefusedAt("HerChanges", "explain.problem.long", LongestWords),
        _ => CheckEnding(said, outcome),
    };

    // "Not yet" asks for nothing more: it must be as easy to write as yes.
    private static Outcome CheckEnding(Explained said, ExplanationOutcome outcome) => outcome switch
    {
        ExplanationOutcome.NotYet => Outcome.Done,
        ExplanationOutcome.AskedForChanges when string.IsNullOrWhiteSpace(said.HerChanges) => Outcome.RefusedAt("HerChanges", "explain.problem.changes"),
        ExplanationOutcome.AskedForChanges => Outcome.Done,
        _ when string.IsNullOrWhiteSpace(said.Language) => Outcome.RefusedAt("Language", "explain.problem.language"),
        _ when said.Minutes is null or 0 => Outcome.RefusedAt("Minutes", "explain.problem.minutes"),
        _ when said.HowGiven is null => Outcome.RefusedAt("HowGiven", "explain.problem.how"),
        _ => Outcome.Done,
    };
}
