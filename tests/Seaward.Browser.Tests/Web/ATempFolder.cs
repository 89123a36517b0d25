namespace Seaward.Browser.Tests.Web;

/// <summary>A folder that is gone with the test. Take it before what writes into it.</summary>
internal sealed class ATempFolder(string name) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(name).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
