using System.Globalization;

namespace Seaward.Features.Indicators;

/// <summary>Where a chart's lines and dots lie in its frame: from nothing to everything, oldest first, attributes only.</summary>
public sealed class SpcChart
{
    private const double HalfDot = 5.5;
    private readonly (double Left, double Right, double Top, double Bottom) frame;
    private readonly IReadOnlyList<ReleasedPoint> points;
    private readonly Xmr xmr;

    private SpcChart(ReleasedIndicator indicator, (double, double, double, double) frame)
    {
        (Indicator, this.frame, points, xmr) = (indicator, frame, indicator.Series, indicator.Chart);
    }

    public static SpcChart Small(ReleasedIndicator indicator) => new(indicator, (10, 240, 12, 72));

    public static SpcChart Large(ReleasedIndicator indicator) => new(indicator, (68, 528, 16, 314));

    /// <summary>The same at the width of a phone, so that nothing of it is cut off.</summary>
    public static SpcChart Slim(ReleasedIndicator indicator) => new(indicator, (64, 300, 12, 212)) { IsSlim = true };

    public bool IsSlim { get; private init; }
    public string ViewBox => IsSlim ? "0 0 324 246" : "0 0 560 350";
    public string Beside => N(frame.Left - 24);
    public string Below => N(frame.Bottom + 24);
    public string Axes => $"M{N(frame.Left - 16)} {N(frame.Top)}V{N(frame.Bottom)}H{N(frame.Right + 16)}";

    public ReleasedIndicator Indicator { get; }

    public bool HasLimits => xmr.Mean is not null;

    /// <summary>No month may be shown: an empty drawing would only look broken.</summary>
    public bool IsEmpty => Marks.All(mark => mark.Shape.Length == 0);

    public string Top => N(frame.Top);
    public string Bottom => N(frame.Bottom);
    public string Band => $"M{N(frame.Left - 10)} {N(Y(xmr.Upper))}H{N(frame.Right + 10)}V{N(Y(xmr.Lower))}H{N(frame.Left - 10)}z";
    public string Mean => $"M{N(frame.Left - 10)} {N(Y(xmr.Mean ?? 0))}H{N(frame.Right + 10)}";
    public string Limits => $"M{N(frame.Left - 10)} {N(Y(xmr.Upper))}H{N(frame.Right + 10)}M{N(frame.Left - 10)} {N(Y(xmr.Lower))}H{N(frame.Right + 10)}";

    public IEnumerable<(string Y, int Percent)> Grid => Enumerable.Range(0, 6).Select(i => (N(Y(i * 20)), i * 20));

    public string LineAt(string y) => $"M{N(frame.Left - 16)} {y}H{N(frame.Right + 16)}";

    /// <summary>Months side by side are joined; a month that is not shown leaves a gap.</summary>
    public string Run
    {
        get
        {
            var drawn = points.Select((p, i) => (p.Share.Percent, i)).ToList();
            return string.Concat(drawn.Where(p => p.Percent is not null)
                .Select(p => $"{(p.i > 0 && drawn[p.i - 1].Percent is not null ? 'L' : 'M')}{N(X(p.i))} {N(Y(p.Percent!.Value))}"));
        }
    }

    public IEnumerable<Mark> Marks => points.Select((p, i) => new Mark(p, xmr.Readings[i], N(X(i)), Shape(p, xmr.Readings[i], i)) { IsNamed = !IsSlim || (points.Count - 1 - i) % 3 == 0 });

    /// <summary>What has to be said to read what is drawn, and nothing that is not.</summary>
    public IEnumerable<string> Said
    {
        get
        {
            if (Marks.Any(mark => mark.IsRange)) yield return "chart.bar";
            if (Marks.Any(mark => mark.Shape.Length == 0)) yield return "chart.gap";
            if (HasLimits) yield return "chart.band";
        }
    }

    private string Shape(ReleasedPoint point, Reading reading, int i)
    {
        var x = X(i);
        if (point.Share is { Percent: null, Low: { } low, High: { } high }) return $"M{N(x)} {N(Y(low))}V{N(Y(high))}M{N(x - 4)} {N(Y(low))}h8M{N(x - 4)} {N(Y(high))}h8";
        if (point.Share.Percent is not { } percent) return "";
        var y = Y(percent);
        return reading switch
        {
            Reading.Better => $"M{N(x)} {N(y - HalfDot)}l{N(HalfDot)} {N(2 * HalfDot - 1)}h-{N(2 * HalfDot)}z",
            Reading.LookCloser => $"M{N(x)} {N(y - HalfDot)}l{N(HalfDot)} {N(HalfDot)} -{N(HalfDot)} {N(HalfDot)} -{N(HalfDot)} -{N(HalfDot)}z",
            _ => $"M{N(x - 4)} {N(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
        };
    }

    // The newest month stands at the right, so charts of different length still line up.
    private double X(int i) => frame.Right - (points.Count - 1 - i) * (frame.Right - frame.Left) / 11;

    private double Y(double percent) => frame.Bottom - percent * (frame.Bottom - frame.Top) / 100;

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>One month on a chart. A bar stands where only a range may be known.</summary>
public sealed record Mark(ReleasedPoint Point, Reading Reading, string X, string Shape)
{
    /// <summary>Where there is little room, not every month is written below its mark.</summary>
    public bool IsNamed { get; init; } = true;

    public bool IsRange => Point.Share is { Percent: null, Low: not null };

    public string Class => IsRange ? "ax" : Reading switch { Reading.Better => "k1", Reading.LookCloser => "k2", _ => "k0" };
}
