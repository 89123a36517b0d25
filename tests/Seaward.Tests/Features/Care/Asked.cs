using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care;

internal static class Asked
{
    /// <summary>She has said that no child is in her care and none expected, so nothing stands before a note.</summary>
    public static async Task<RecordId> AWomanWeMayAsk(this ASeaward seaward, Staff worker, string name = "Wren")
    {
        var woman = await seaward.AWoman(worker, name);
        var visitor = await seaward.SignedIn(worker);
        await visitor.Press(await visitor.Read($"/people/{woman}/explain"), "Keep her answer", ("Answer", "No"), ("HerWords", "No, none."));
        return woman;
    }
}
