using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

/// <summary>What we do for the young, for the page that anyone may read: while the database is away, as it was last.</summary>
public sealed class YoungShelf(LastYoung last, CareDb db)
{
    public async Task<YoungText?> Now(CancellationToken ct)
    {
        try
        {
            return last.Text = await db.YoungNow(ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            return last.Text;
        }
    }
}

/// <summary>The last that was read.</summary>
public sealed class LastYoung
{
    private volatile YoungText? text;

    internal YoungText? Text { get => text; set => text = value; }
}
