using Seaward.Features.Joining;
using Seaward.Platform.Door;

namespace Seaward.Features.FrontDoor;

/// <summary>On the person page: the way to her own side.</summary>
public sealed class NumberOnPerson : IOnPersonPage
{
    public int Order => 700;

    public Task<PersonCard?> For(OpenRecord record, CancellationToken ct) => Task.FromResult<PersonCard?>(new("give.card")
    {
        Beside = true,
        Links = [new($"/people/{record.Id}/number", "give.go", "lock", new("give.go-why"))],
    });
}
