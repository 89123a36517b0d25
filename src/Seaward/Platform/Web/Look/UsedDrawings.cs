namespace Seaward.Platform.Web.Look;

/// <summary>The drawings this page has used so far, with those they borrow, each once.</summary>
public sealed class UsedDrawings(Drawings drawings)
{
    private readonly Dictionary<string, Drawing> used = [];

    public IEnumerable<Drawing> All => used.Values;

    public Drawing Use(string id)
    {
        var drawing = drawings[id];
        if (!used.TryAdd(id, drawing)) return drawing;
        foreach (var borrowed in drawing.Borrows) Use(borrowed);
        return drawing;
    }
}
