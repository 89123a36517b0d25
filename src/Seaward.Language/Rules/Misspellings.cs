namespace Seaward.Language.Rules;

/// <summary>
/// Knows words that are often misspelt by what is left of them when doubled letters are written once, vowels are all the same and silent
/// letters are gone: agressive, alchoholic, manipulitive.
/// </summary>
internal sealed class Misspellings
{
    /// <summary>A shorter word is too often another word.</summary>
    public const int Shortest = 5;

    private const ulong Empty = 14695981039346656037;
    private const int Slots = 1024;

    private readonly ulong[] _bones = new ulong[Slots];
    private readonly int[] _words = new int[Slots];

    /// <summary>The words it knows, in the order in which they came.</summary>
    public Pile<int> Words { get; } = new();

    public void Add(string word, int id)
    {
        Words.Add(id);
        var bones = Bones(word);
        var slot = (int)(bones % Slots);
        while (_words[slot] != 0) slot = (slot + 1) % Slots;
        (_bones[slot], _words[slot]) = (bones, id);
    }

    /// <summary>The word that was meant, or 0.</summary>
    public int Find(ReadOnlySpan<char> written)
    {
        var bones = Bones(written);
        for (var slot = (int)(bones % Slots); _words[slot] != 0; slot = (slot + 1) % Slots)
        {
            if (_bones[slot] == bones) return _words[slot];
        }
        return 0;
    }

    private static ulong Bones(ReadOnlySpan<char> word)
    {
        var (bones, last) = (Empty, '\0');
        for (var at = 0; at < word.Length; at++)
        {
            var one = Bone(Letters.Lower(word[at]), at);
            if (one == '\0' || one == last) continue;
            bones = (bones ^ one) * 1099511628211;
            last = one;
        }
        return bones;
    }

    private static char Bone(char one, int at) => one switch
    {
        'h' when at > 0 => '\0',
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' when at > 0 => 'a',
        'k' or 'q' => 'c',
        'z' => 's',
        _ => one,
    };
}
