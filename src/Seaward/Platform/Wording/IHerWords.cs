namespace Seaward.Platform.Wording;

/// <summary>Words that one woman uses for herself, and where another is kept.</summary>
public sealed record HersOnPage(string KeepAt, IReadOnlyList<string> Words);

/// <summary>Whose words the language helper leaves alone here: hers, on every page for which her record was opened, and only hers.</summary>
public interface IHerWords
{
    Task<HersOnPage?> OnThisPage(CancellationToken ct);
}
