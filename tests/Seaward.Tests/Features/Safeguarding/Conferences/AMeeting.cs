using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Conferences;

/// <summary>Wren and her worker Carys, and a meeting in ten days that she was told of.</summary>
internal sealed record AMeeting(ASeaward Seaward, Visitor Carys, Visitor She, RecordId Wren, string At) : IAsyncDisposable
{
    public static async Task<AMeeting> Planned(Engine engine, params (string Name, string Value)[] instead)
    {
        var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        var carys = await seaward.SignedIn(worker);
        return new(seaward, carys, await seaward.Herself(wren), wren, (await AConference.Planned(carys, wren, instead)).Path);
    }

    public void Deconstruct(out Visitor carys, out Visitor she, out RecordId wren, out string at) => (carys, she, wren, at) = (Carys, She, Wren, At);

    public async ValueTask DisposeAsync()
    {
        Carys.Dispose();
        She.Dispose();
        await Seaward.DisposeAsync();
    }
}
