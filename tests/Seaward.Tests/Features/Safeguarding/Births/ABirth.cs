using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Births;

/// <summary>Wren and her worker Carys, and a plan for a birth that was begun after what we do with it was explained.</summary>
internal sealed record ABirth(ASeaward Seaward, Visitor Carys, Visitor She, RecordId Wren, string At) : IAsyncDisposable
{
    public static readonly (string, string)[] Visit =
    [
        ("Form.What", "A midwife weighs him on day three, at home."), ("Form.DecidedBy", "Health"), ("Form.ByWhom", "Ruth"),
        ("Form.Seen", "He was small at the scan on 2 November."), ("Form.WouldChange", "Two scans where he has grown."),
    ];

    public static async Task<ABirth> Due(Engine engine, string day)
    {
        var expected = await Expected(engine);
        await Begun(expected.Carys, expected.Wren, day);
        return expected;
    }

    /// <summary>Nothing was explained yet, and nothing begun.</summary>
    public static async Task<ABirth> Expected(Engine engine)
    {
        var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        return new(seaward, await seaward.SignedIn(worker), await seaward.Herself(wren), wren, $"/people/{wren}/birth");
    }

    public static async Task<string> Begun(Visitor carys, RecordId wren, string due)
    {
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        await carys.Press(await carys.Read($"/people/{wren}/birth"), "Begin it", ("Due", due));
        return $"/people/{wren}/birth";
    }

    public void Deconstruct(out Visitor carys, out Visitor she, out string at) => (carys, she, at) = (Carys, She, At);

    public async ValueTask DisposeAsync()
    {
        Carys.Dispose();
        She.Dispose();
        await Seaward.DisposeAsync();
    }
}
