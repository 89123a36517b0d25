using System.Globalization;
using System.Text;

namespace Seaward.Language.Tests;

/// <summary>How often the checker is right over sentences written by hand. A low finding counts only where the sentence is labelled low.</summary>
internal sealed class Measure
{
    private readonly int[] _right = new int[3], _wrong = new int[3], _missed = new int[3];
    private int _good, _alarms;

    public List<string> Mistakes { get; } = [];

    public static Measure Of(IEnumerable<Sentence> sentences)
    {
        var measure = new Measure();
        var checker = new Checker();
        foreach (var sentence in sentences) measure.Add(sentence, [.. checker.Check(sentence.Text)]);
        return measure;
    }

    public double Precision(Severity severity) => Ratio(_right[(int)severity], _wrong[(int)severity]);

    public double Recall(Severity severity) => Ratio(_right[(int)severity], _missed[(int)severity]);

    public double AllPrecision => Ratio(_right.Sum(), _wrong.Sum());

    public double AllRecall => Ratio(_right.Sum(), _missed.Sum());

    public double AlarmsPerHundred => _good == 0 ? 0 : 100.0 * _alarms / _good;

    public override string ToString()
    {
        var said = new StringBuilder();
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
            said.AppendLine(CultureInfo.InvariantCulture, $"{severity,-7} right {_right[(int)severity],4}  wrong {_wrong[(int)severity],3}  missed {_missed[(int)severity],3}  precision {Precision(severity):0.000}  recall {Recall(severity):0.000}");
        said.AppendLine(CultureInfo.InvariantCulture, $"All     precision {AllPrecision:0.000}  recall {AllRecall:0.000}  false alarms {AlarmsPerHundred:0.0} per 100 of {_good} good sentences");
        foreach (var mistake in Mistakes) said.AppendLine(mistake);
        return said.ToString();
    }

    private void Add(Sentence sentence, List<Finding> found)
    {
        var text = sentence.Text.Replace('\n', ' ');
        foreach (var one in sentence.Expected)
        {
            var at = found.FindIndex(finding => finding.Severity == one.Severity && Touches(text, one.Words, finding));
            if (at >= 0) found.RemoveAt(at);
            Count(at >= 0 ? _right : _missed, one.Severity, at >= 0 ? null : $"missed {one.Severity} '{one.Words}'", sentence);
        }
        var left = found.Where(finding => finding.Severity > Severity.Low || sentence.Expected.Any(one => one.Severity is Severity.Low)).ToList();
        foreach (var finding in left) Count(_wrong, finding.Severity, $"wrong {finding.Severity} '{finding.Text}' ({finding.RuleId})", sentence);
        if (sentence.Expected.Count > 0) return;
        _good++;
        if (left.Count > 0) _alarms++;
    }

    private void Count(int[] counts, Severity severity, string? mistake, Sentence sentence)
    {
        counts[(int)severity]++;
        if (mistake is not null) Mistakes.Add($"  {sentence.File}:{sentence.Line} {mistake}: {sentence.Text.ReplaceLineEndings(" / ")}");
    }

    private static bool Touches(string text, string words, Finding finding)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at < finding.Start + finding.Length && finding.Start < at + words.Length) return true;
        }
        return false;
    }

    private static double Ratio(int some, int others) => some + others == 0 ? 1 : (double)some / (some + others);
}
