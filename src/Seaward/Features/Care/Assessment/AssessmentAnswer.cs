using System.Text.Json;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Care.Assessment;

/// <summary>What she said to one topic on one day. It cannot be made without leave to ask, and the database asks again.</summary>
public sealed class AssessmentAnswer : IInRecord
{
    private AssessmentAnswer() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid? Receipt { get; init; }
    public required Guid? Statement { get; init; }
    public required Guid? Risk { get; init; }
    public required Sealed Topic { get; init; }
    public required Sealed Given { get; init; }
    public required Sealed Room { get; init; }
    public required Sealed HerWords { get; init; }
    public required Sealed WeSaw { get; init; }
    public required Sealed WeWill { get; init; }
    public required Sealed Adults { get; init; }
    public required StaffId AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    Guid IInRecord.RowId => Id;

    public static AssessmentAnswer Of(MayAsk leave, OpenRecord record, Topic topic, Said said, StaffId by, DateTimeOffset at)
    {
        if (leave.Record != record.Id) throw new ArgumentException("Leave to ask one woman is not leave to ask another.", nameof(leave));
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            Record = record.Id,
            Receipt = leave.Receipt,
            Statement = leave.Statement,
            Risk = leave.Risk,
            Topic = record.Seal(topic.ToString(), At(id, "topic")),
            Given = record.Seal(said.Answer.ToString(), At(id, "given")),
            Room = record.Seal(string.Join(',', said.Room) + (said.HerWordToGoOn ? ",+" : ""), At(id, "room")),
            HerWords = record.Keep(said.HerWords, At(id, "her_words")),
            WeSaw = record.Keep(said.WeSaw, At(id, "we_saw")),
            WeWill = record.Keep(said.WeWill, At(id, "we_will")),
            Adults = record.Seal(JsonSerializer.Serialize(said.Adults.Where(a => !a.Blank)), At(id, "adults")),
            AskedBy = by,
            AskedAt = at,
        };
    }

    public Told Read(OpenRecord record) => new(Id, Enum.Parse<Topic>(record.Read(Topic, At(Id, "topic"))), Said(record), AskedBy, AskedAt);

    private Said Said(OpenRecord record)
    {
        var room = record.Read(Room, At(Id, "room")).Split(',');
        return new(Enum.Parse<Answer>(record.Read(Given, At(Id, "given"))), [.. room.Where(r => r != "+").Select(Enum.Parse<InTheRoom>)], room.Contains("+"))
        {
            HerWords = record.Read(HerWords, At(Id, "her_words")),
            WeSaw = record.Read(WeSaw, At(Id, "we_saw")),
            WeWill = record.Read(WeWill, At(Id, "we_will")),
            Adults = JsonSerializer.Deserialize<List<Adult>>(record.Read(Adults, At(Id, "adults"))) ?? [],
        };
    }

    private static Slot At(Guid row, string column) => new("assessment_answer", column, row);
}

/// <summary>An answer, readable while her record is open.</summary>
public sealed record Told(Guid Id, Topic Topic, Said Said, StaffId AskedBy, DateTimeOffset AskedAt);
