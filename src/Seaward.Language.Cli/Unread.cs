namespace Seaward.Language.Cli;

/// <summary>A file or folder that was not read, and why, in a sentence.</summary>
internal sealed record Unread(string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";
}

/// <summary>What came of a check: what was found, what could not be read, what was left aside, and the number it answers with.</summary>
internal sealed record Outcome(IReadOnlyList<Place> Found, IReadOnlyList<Unread> Problems, IReadOnlyList<Unread> Notes)
{
    public int Code => Problems.Count > 0 ? 2 : Found.Count > 0 ? 1 : 0;
}
