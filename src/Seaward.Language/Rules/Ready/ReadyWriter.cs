using System.Runtime.InteropServices;
using System.Text;

namespace Seaward.Language.Rules.Ready;

/// <summary>Writes rules out in the order in which <see cref="ReadyReader"/> takes them in.</summary>
internal sealed class ReadyWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _to;
    private readonly RuleBook _book;
    private readonly Tables _tables;
    private readonly Numbered<string> _bits = new(StringComparer.Ordinal);
    private readonly List<ulong[]> _kept = [];
    private readonly Numbered<Condition> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Numbered<Sense> _senses = new(ReferenceEqualityComparer.Instance);

    public ReadyWriter(RuleBook book)
    {
        (_book, _tables) = (book, book.Tables);
        _to = new BinaryWriter(_bytes);
    }

    public byte[] Written()
    {
        Gather();
        Said();
        Words();
        Patterns();
        All(_conditions.All, Condition);
        All(_senses.All, Sense);
        All(_tables.Openings, Opener);
        All(_tables.Shared, one => { _to.Write((int)one.Quiet); Conditions(one.Conditions); });
        _to.Write(_tables.ScareQuotes is { } doubt ? _senses.Of(doubt) : -1);
        return _bytes.ToArray();
    }

    public void Dispose() => _to.Dispose();

    // Everything that is shared is given a number before anything is written.
    private void Gather()
    {
        foreach (var set in _tables.Sets) Bits(set);
        foreach (var opener in _tables.Openings) Gather(opener);
        if (_tables.ScareQuotes is { } doubt) Gather(doubt);
        foreach (var shared in _tables.Shared) Gather(shared.Conditions);
    }

    private void Gather(Opener? opener)
    {
        if (opener is null) return;
        Bits(opener.Next);
        foreach (var opening in opener.Any) Gather(opening.Sense);
        foreach (var opening in opener.Followed) Gather(opening.Sense);
    }

    private void Gather(Sense sense)
    {
        _senses.Of(sense);
        Gather(sense.When);
        Gather(sense.Unless);
    }

    private void Gather(Condition[][] conditions)
    {
        foreach (var all in conditions)
        {
            foreach (var one in all)
            {
                _conditions.Of(one);
                if (one.Firsts is { } firsts) Bits(firsts.Words);
            }
        }
    }

    private void Said()
    {
        String(_book.Language);
        All(_book.Sources.ToList(), source => { String(source.Key); String(source.Value); });
        All(_book.Rules, Rule);
    }

    private void Rule(Rule rule)
    {
        String(rule.Id);
        _to.Write((int)rule.Severity);
        All(rule.Terms, String);
        All(rule.Instead, String);
        String(rule.Why);
        String(rule.Source);
        All(rule.Catch, String);
        All(rule.Leave, String);
    }

    private void Words()
    {
        _to.Write(_tables.Vocabulary.Count);
        for (var id = 1; id < _tables.Vocabulary.Count; id++) String(_tables.Vocabulary[id]);
        foreach (var tells in _tables.Tells) _to.Write((byte)tells);
        All(_tables.Misspellings.Words, _to.Write);
    }

    private void Patterns()
    {
        All(_kept, set => _to.Write(MemoryMarshal.AsBytes<ulong>(set)));
        All(_tables.Sets, set => _to.Write(Bits(set)));
        All(_tables.Steps, step => { _to.Write((byte)step.Code); _to.Write(step.A); _to.Write(step.B); });
    }

    private void Condition(Condition one)
    {
        _to.Write((byte)one.Where);
        _to.Write(one.Absent);
        _to.Write(one.Pattern);
        _to.Write(one.Width);
        _to.Write(one.Firsts is { } firsts ? Bits(firsts.Words) : -1);
        _to.Write(one.Firsts?.Name ?? false);
        _to.Write(one.Firsts?.Number ?? false);
    }

    private void Sense(Sense sense)
    {
        _to.Write(Place(sense.Rule));
        Conditions(sense.When);
        Conditions(sense.Unless);
        _to.Write((int)sense.Kept);
    }

    private int Place(Rule rule)
    {
        for (var at = 0; at < _book.Rules.Count; at++) if (_book.Rules[at] == rule) return at;
        throw new InvalidOperationException($"'{rule.Id}' is in the tables and not in the book");
    }

    private void Conditions(Condition[][] conditions) => All(conditions, all => All(all, one => _to.Write(_conditions.Of(one))));

    private void Opener(Opener? opener)
    {
        _to.Write(opener is null ? -1 : Bits(opener.Next));
        if (opener is null) return;
        All(opener.Any, Opening);
        All(opener.Followed, Opening);
    }

    private void Opening(Opening opening)
    {
        _to.Write(opening.Pattern);
        _to.Write(_senses.Of(opening.Sense));
    }

    private int Bits(ulong[] set)
    {
        var number = _bits.Of(Convert.ToHexString(MemoryMarshal.AsBytes<ulong>(set)));
        if (number == _kept.Count) _kept.Add(set);
        return number;
    }

    private void String(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _to.Write(bytes.Length);
        _to.Write(bytes);
    }

    private void All<T>(IReadOnlyList<T> all, Action<T> write)
    {
        _to.Write(all.Count);
        foreach (var one in all) write(one);
    }

    /// <summary>Gives each thing a number, from nought, the first time it is asked for it.</summary>
    private sealed class Numbered<T>(IEqualityComparer<T> same) where T : class
    {
        private readonly Dictionary<T, int> _numbers = new(same);
        private readonly List<T> _all = [];

        public IReadOnlyList<T> All => _all;

        public int Of(T one)
        {
            if (_numbers.TryGetValue(one, out var number)) return number;
            _numbers.Add(one, number = _all.Count);
            _all.Add(one);
            return number;
        }
    }
}
