using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Assessment;

/// <summary>On the person page, once it was explained: what there is to talk about, and what never to ask.</summary>
public sealed class TalkCard(Gate gate, CareDb db) : IOnPersonPage
{
    public int Order => 200;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        if ((await gate.Ask(record, ct)).Leave is null) return null;
        var told = await db.Told(record, ct);
        return new("talk.card") { Links = [.. Enum.GetValues<Topic>().Select(topic => Link(record, topic, told))] };
    }

    private static PersonLink Link(OpenRecord record, Topic topic, List<Told> told) => new($"/people/{record.Id}/talk/{topic.Address}", $"talk.topic.{topic}", "cup", told switch
    {
        _ when told.NeverAsk(topic) => new("talk.never-short"),
        _ when told.FirstOrDefault(t => t.Topic == topic) is { } last => new($"talk.last.{last.Said.Answer}"),
        _ => null,
    });
}
