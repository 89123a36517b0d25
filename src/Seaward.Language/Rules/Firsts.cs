namespace Seaward.Language.Rules;

/// <summary>What a pattern can begin with, so that most places are passed at a glance.</summary>
internal sealed class Firsts(ulong[] words, bool name, bool number)
{
    public ulong[] Words { get; } = words;

    public bool Name { get; } = name;

    public bool Number { get; } = number;

    public bool Has(int word) => (Words[word >> 6] >> (word & 63) & 1) != 0;
}

/// <summary>Finds what patterns can begin with.</summary>
internal sealed class FirstsFinder(Step[] steps, ulong[][] sets, int words)
{
    private ulong[] _words = [];
    private bool _name;
    private bool _number;

    /// <summary>Null where it can begin with anything or with nothing.</summary>
    public Firsts? Of(int pattern)
    {
        (_words, _name, _number) = (new ulong[(words + 63) / 64], false, false);
        return Few(pattern) ? new(_words, _name, _number) : null;
    }

    private bool Few(int at)
    {
        var step = steps[at];
        switch (step.Code)
        {
            case Code.Jump: return Few(at + step.A);
            case Code.Split: return Few(at + step.A) && Few(at + step.B);
            case Code.Start or Code.End or Code.Comma: return Few(at + 1);
            case Code.Word: _words[step.A >> 6] |= 1UL << (step.A & 63); return true;
            case Code.Set or Code.Capitals: Add(sets[step.A]); return true;
            case Code.Name: return _name = true;
            case Code.Number: return _number = true;
            default: return false;
        }
    }

    private void Add(ulong[] set)
    {
        for (var at = 0; at < set.Length; at++) _words[at] |= set[at];
    }
}
