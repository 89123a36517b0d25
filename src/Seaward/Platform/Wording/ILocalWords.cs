namespace Seaward.Platform.Wording;

/// <summary>Sentences that this service published itself. They stand before those that the program came with, in English until there are others.</summary>
public interface ILocalWords
{
    string? Find(string key);
}
