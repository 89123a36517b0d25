using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Explaining;

public enum ExplanationOutcome { Received, NotYet, AskedForChanges }

public enum HowGiven { Paper, ReadTogether, KeptHere }

/// <summary>What was said when it was explained, as the worker wrote it with her.</summary>
public sealed record Explained(
    DateOnly? On, string? Language, int? Minutes, bool Interpreter, HowGiven? HowGiven, string? HerQuestions, string? HerChanges);

/// <summary>One time that "before we ask you anything" was gone through with her, and how it ended. "Not yet" is an ending like the others.</summary>
public sealed partial class Explanation : IInRecord
{
    private Explanation() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Version { get; init; }
    public required StaffId By { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public required int? Minutes { get; init; }
    public required HowGiven? HowGiven { get; init; }
    public required ExplanationOutcome Outcome { get; init; }
    public required Sealed Language { get; init; }
    public required Sealed Interpreter { get; init; }
    public required Sealed HerQuestions { get; init; }
    public required Sealed HerChanges { get; init; }

    Guid IInRecord.RowId => Id;

    public static Explanation Written(OpenRecord record, PolicyVersion version, Explained said, ExplanationOutcome outcome, StaffId by, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            Record = record.Id,
            Version = version.Id,
            By = by,
            On = said.On ?? throw new ArgumentException("An explanation has a day.", nameof(said)),
            WrittenAt = at,
            Minutes = said.Minutes,
            HowGiven = said.HowGiven,
            Outcome = outcome,
            Language = record.Keep(said.Language, At(id, "language")),
            Interpreter = record.Seal(said.Interpreter ? "yes" : "no", At(id, "interpreter")),
            HerQuestions = record.Keep(said.HerQuestions, At(id, "her_questions")),
            HerChanges = record.Keep(said.HerChanges, At(id, "her_changes")),
        };
    }

    public Explained Read(OpenRecord record) => new(On, record.Read(Language, At(Id, "language")), Minutes,
        record.Read(Interpreter, At(Id, "interpreter")) == "yes", HowGiven,
        record.Read(HerQuestions, At(Id, "her_questions")), record.Read(HerChanges, At(Id, "her_changes")));

    /// <summary>She says both things herself, each in its own box; then, and only then, there is a receipt.</summary>
    public Outcome Confirmed(bool gotTheCopies, bool wasExplained, DateTimeOffset at, out Receipt? receipt)
    {
        receipt = null;
        if (Outcome is not ExplanationOutcome.Received) return Platform.Outcome.Refused("explain.problem.not-received");
        if (!gotTheCopies) return Platform.Outcome.RefusedAt("GotTheCopies", "explain.problem.copies");
        if (!wasExplained) return Platform.Outcome.RefusedAt("WasExplained", "explain.problem.explained");
        receipt = Make<Receipt>(this, at);
        return Platform.Outcome.Done;
    }

    private static Slot At(Guid row, string column) => new("explanation", column, row);

    // Private, so that no other class can ask a receipt to be made.
    private interface IMadeHere<out T>
    {
        static abstract T Make(Explanation explanation, DateTimeOffset at);
    }

    private static T Make<T>(Explanation explanation, DateTimeOffset at) where T : IMadeHere<T> => T.Make(explanation, at);
}
