using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care.Away;

/// <summary>Wren, who may leave today, her worker Carys, and the lead Gwen.</summary>
internal sealed record ALeaving(ASeaward Seaward, Staff Lead, Visitor Carys, RecordId Wren) : IAsyncDisposable
{
    public string Page => $"/people/{Wren}/leave";

    public static async Task<ALeaving> Of(Engine engine)
    {
        var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        return new(seaward, lead, await seaward.SignedIn(worker), wren);
    }

    public async Task<Sheet> Reach(params string[] ways) =>
        await Carys.Press(await Carys.Read($"/people/{Wren}/reach"), "Keep this", [.. ways.Select(way => ("Reach.Ways", way)), ("Reach.Phone", "07700 900123")]);

    public void Deconstruct(out Visitor carys, out RecordId wren) => (carys, wren) = (Carys, Wren);

    public async ValueTask DisposeAsync()
    {
        Carys.Dispose();
        await Seaward.DisposeAsync();
    }
}
