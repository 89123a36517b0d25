namespace Seaward.Platform.Identity;

/// <summary>Outside a request nobody is signed in: jobs act as Seaward itself, the demo's year as whoever would have.</summary>
internal sealed class ActingAs
{
    public Actor Actor { get; set; } = Actor.Seaward;
}
