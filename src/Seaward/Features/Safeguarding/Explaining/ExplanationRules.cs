using System.Globalization;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>What has to be written down for each way an explanation can end.</summary>
public static class ExplanationRules
{
    public const int LongestWords = 5000;
    private const int LongestMinutes = 600, LongestLanguage = 60;

    public static Outcome Check(Explained said, ExplanationOutcome outcome, DateOnly today) =>
        Missing(said, outcome, today).FirstOrDefault(Outcome.Done);

    /// <summary>Everything that still has to be written, at once: nobody is sent round three times.</summary>
    public static IEnumerable<Outcome> Missing(Explained said, ExplanationOutcome outcome, DateOnly today)
    {
        if (said.On is null) yield return Outcome.RefusedAt("On", "explain.problem.when");
        if (said.On > today) yield return Outcome.RefusedAt("On", "explain.problem.future");
        if (said.Minutes is < 0 or > LongestMinutes) yield return Outcome.RefusedAt("Minutes", "explain.problem.minutes");
        if (said.Language?.Length > LongestLanguage) yield return Outcome.RefusedAt("Language", "explain.problem.long", LongestLanguage);
        if (said.HerQuestions?.Length > LongestWords) yield return Outcome.RefusedAt("HerQuestions", "explain.problem.long", LongestWords);
        if (said.HerChanges?.Length > LongestWords) yield return Outcome.RefusedAt("HerChanges", "explain.problem.long", LongestWords);
        foreach (var missing in ForEnding(said, outcome)) yield return missing;
    }

    /// <summary>She ticks for the words that were in force, on a day on which we knew her, and once for each version. (Report 2024, 5e)</summary>
    public static Outcome Day(DateOnly on, ExplanationOutcome outcome, DateOnly inForceSince, DateOnly knownSince, DateOnly? receiptOn) => (on, outcome) switch
    {
        _ when on < knownSince => Outcome.RefusedAt("On", "explain.problem.not-known-yet", Long(knownSince)),
        (_, ExplanationOutcome.Received) when on < inForceSince => Outcome.RefusedAt("On", "explain.problem.not-in-force", Long(inForceSince)),
        (_, ExplanationOutcome.Received) when receiptOn is { } day => Outcome.Refused("explain.problem.received-already", Long(day)),
        _ => Outcome.Done,
    };

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    // "Not yet" asks for nothing more: it must be as easy to write as yes.
    private static IEnumerable<Outcome> ForEnding(Explained said, ExplanationOutcome outcome)
    {
        if (outcome is ExplanationOutcome.AskedForChanges && string.IsNullOrWhiteSpace(said.HerChanges)) yield return Outcome.RefusedAt("HerChanges", "explain.problem.changes");
        if (outcome is not ExplanationOutcome.Received) yield break;
        if (string.IsNullOrWhiteSpace(said.Language)) yield return Outcome.RefusedAt("Language", "explain.problem.language");
        if (said.Minutes is null or 0) yield return Outcome.RefusedAt("Minutes", "explain.problem.minutes");
        if (said.HowGiven is null) yield return Outcome.RefusedAt("HowGiven", "explain.problem.how");
    }
}
