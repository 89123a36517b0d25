using System.Buffers.Binary;
using System.Text;

namespace Seaward.Language.Rules.Ready;

/// <summary>Takes in what <see cref="ReadyWriter"/> wrote. It trusts the bytes: that they are whole was seen to before.</summary>
internal sealed class ReadyReader(byte[] bytes, int at)
{
    private const int StepBytes = 9;

    private int _at = at;
    private Rule[] _rules = [];
    private ulong[][] _bits = [];
    private Condition[] _conditions = [];
    private Sense[] _senses = [];

    public RuleBook Book()
    {
        var language = String();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = Number(); left > 0; left--) sources.Add(String(), String());
        _rules = new Rule[Number()];
        for (var one = 0; one < _rules.Length; one++) _rules[one] = Rule();
        return new(language, sources, _rules, Tables());
    }

    private Rule Rule()
    {
        var (id, severity, terms) = (String(), (Severity)Number(), Strings());
        var said = new RuleSaid(Strings(), String(), String());
        return new(id, severity, terms, said, Strings(), Strings());
    }

    private Tables Tables()
    {
        var vocabulary = Words();
        var tells = Tells(vocabulary.Count);
        var misspellings = Misspelt(vocabulary);
        var sets = Sets((vocabulary.Count + 63) / 64);
        return new()
        {
            Vocabulary = vocabulary,
            Misspellings = misspellings,
            Sets = sets,
            Steps = Steps(),
            Tells = tells,
            Openings = Openings(),
            Shared = Shared(),
            ScareQuotes = Number() is >= 0 and var doubt ? _senses[doubt] : null,
        };
    }

    private Vocabulary Words()
    {
        var words = new Vocabulary();
        for (var left = Number(); left > 1; left--) words.Append(String());
        words.Seal();
        return words;
    }

    private Tells[] Tells(int words)
    {
        var tells = new Tells[words];
        for (var word = 0; word < words; word++) tells[word] = (Tells)Byte();
        return tells;
    }

    private Misspellings Misspelt(Vocabulary words)
    {
        var misspellings = new Misspellings();
        for (var left = Number(); left > 0; left--)
        {
            var word = Number();
            misspellings.Add(words[word], word);
        }
        return misspellings;
    }

    private ulong[][] Sets(int length)
    {
        _bits = new ulong[Number()][];
        for (var one = 0; one < _bits.Length; one++)
        {
            _bits[one] = new ulong[length];
            Buffer.BlockCopy(bytes, _at, _bits[one], 0, length * sizeof(ulong));
            _at += length * sizeof(ulong);
        }
        var sets = new ulong[Number()][];
        for (var one = 0; one < sets.Length; one++) sets[one] = _bits[Number()];
        return sets;
    }

    private Step[] Steps()
    {
        var steps = new Step[Number()];
        for (var one = 0; one < steps.Length; one++, _at += StepBytes)
            steps[one] = new((Code)bytes[_at], BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at + 1)), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at + 1 + sizeof(int))));
        return steps;
    }

    private Opener?[] Openings()
    {
        _conditions = new Condition[Number()];
        for (var one = 0; one < _conditions.Length; one++) _conditions[one] = Condition();
        _senses = new Sense[Number()];
        for (var one = 0; one < _senses.Length; one++) _senses[one] = new(_rules[Number()], Conditions(), Conditions(), (Quiet)Number());
        var openers = new Opener?[Number()];
        for (var one = 0; one < openers.Length; one++) openers[one] = Opener();
        return openers;
    }

    private Condition Condition()
    {
        var one = new Condition((Where)Byte(), Byte() != 0, Number(), Number());
        var (words, name, number) = (Number(), Byte() != 0, Byte() != 0);
        if (words >= 0) one.Firsts = new(_bits[words], name, number);
        return one;
    }

    private Condition[][] Conditions()
    {
        var conditions = new Condition[Number()][];
        for (var one = 0; one < conditions.Length; one++)
        {
            var all = new Condition[Number()];
            for (var which = 0; which < all.Length; which++) all[which] = _conditions[Number()];
            conditions[one] = all;
        }
        return conditions;
    }

    private Opener? Opener()
    {
        var next = Number();
        return next < 0 ? null : new(OpeningsOf(), OpeningsOf(), _bits[next]);
    }

    private Opening[] OpeningsOf()
    {
        var openings = new Opening[Number()];
        for (var one = 0; one < openings.Length; one++) openings[one] = new(Number(), _senses[Number()]);
        return openings;
    }

    private Surrounding[] Shared()
    {
        var shared = new Surrounding[Number()];
        for (var one = 0; one < shared.Length; one++) shared[one] = new((Quiet)Number(), Conditions());
        return shared;
    }

    private string[] Strings()
    {
        var all = new string[Number()];
        for (var one = 0; one < all.Length; one++) all[one] = String();
        return all;
    }

    private string String()
    {
        var length = Number();
        _at += length;
        return Encoding.UTF8.GetString(bytes, _at - length, length);
    }

    private int Number()
    {
        _at += sizeof(int);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at - sizeof(int)));
    }

    private byte Byte() => bytes[_at++];
}
