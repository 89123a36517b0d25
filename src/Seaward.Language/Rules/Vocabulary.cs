namespace Seaward.Language.Rules;

/// <summary>Every word that any rule knows, found by its letters without making a string.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [""];
    private Dictionary<string, int>? _ids;
    private string[] _known = [];
    private int[] _slots = [];
    private uint[] _hashes = new uint[1];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public int Add(string word)
    {
        _ids ??= new(4096, StringComparer.Ordinal);
        if (_ids.TryGetValue(word, out var id)) return id;
        _ids.Add(word, id = _words.Count);
        _words.Add(word);
        return id;
    }

    /// <summary>Adds a word that is known to be new.</summary>
    public void Append(string word) => _words.Add(word);

    /// <summary>Lays the words out for looking up.</summary>
    public void Seal()
    {
        _known = [.. _words];
        var size = 1024;
        while (size < _known.Length * 8) size *= 2;
        (_slots, _hashes) = (new int[size], new uint[size]);
        for (var id = 1; id < _known.Length; id++)
        {
            var hash = Letters.Hash(_known[id]);
            var slot = (int)(Letters.Mix(hash) & (uint)(size - 1));
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            (_slots[slot], _hashes[slot]) = (id, hash);
        }
    }

    /// <summary>The id of a word as written, or 0.</summary>
    public int Find(ReadOnlySpan<char> written, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)(Letters.Mix(hash) & (uint)mask); _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == hash && Letters.Same(written, _known[_slots[slot]])) return _slots[slot];
        }
        return 0;
    }
}
