namespace Seaward.Platform.Web;

/// <summary>Sound files that the service lays beside its data: something of ours, read aloud by a person.</summary>
public sealed class SpokenFolder(string folder)
{
    private static readonly (string Ending, string Kind)[] Kinds = [("mp3", "audio/mpeg"), ("m4a", "audio/mp4"), ("ogg", "audio/ogg")];

    /// <summary>What to call the file, so that it is found.</summary>
    public static string NameOf(string what) => $"{what}.{Kinds[0].Ending}";

    /// <summary>Nothing when nobody has read it aloud.</summary>
    public (string Path, string Kind)? Find(string what)
    {
        foreach (var (ending, kind) in Kinds)
            if (Path.Combine(folder, $"{what}.{ending}") is var path && File.Exists(path)) return (Path.GetFullPath(path), kind);
        return null;
    }
}
