using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

public sealed partial class Explanation
{
    /// <summary>
    /// She got the copies and it was explained to her. It consents to nothing and is never cited against her. (Report 2024, 5e)
    /// </summary>
    public sealed class Receipt : IInRecord, IMadeHere<Receipt>
    {
        private Receipt() { }

        public required Guid Id { get; init; }
        public required RecordId Record { get; init; }
        public required Guid ExplanationId { get; init; }
        public required Guid Version { get; init; }
        public required bool GotTheCopies { get; init; }
        public required bool WasExplained { get; init; }
        public required DateTimeOffset At { get; init; }

        Guid IInRecord.RowId => Id;

        static Receipt IMadeHere<Receipt>.Make(Explanation explanation, DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(),
            Record = explanation.Record,
            ExplanationId = explanation.Id,
            Version = explanation.Version,
            GotTheCopies = true,
            WasExplained = true,
            At = at,
        };
    }
}
