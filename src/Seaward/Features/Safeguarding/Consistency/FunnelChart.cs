using System.Globalization;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>Where the lines and dots of a funnel lie in its frame; attributes only.</summary>
public sealed class FunnelChart(string id, string what, Funnel funnel, IReadOnlyDictionary<string, string> labels, bool slim = false)
{
    private const double Top = 16, Dot = 9.5;
    private readonly (double Left, double Right, double Bottom, double Crowded) frame = slim ? (46, 306, 250, 200) : (52, 496, 314, 410);

    /// <summary>The same at the width of a phone, so that nothing of it is cut off.</summary>
    public FunnelChart Slim => new(id + "-slim", what, funnel, labels, true);

    public string ViewBox => slim ? "0 0 324 296" : "0 0 560 360";
    public string Beside => N(Left - 8);
    public string Below => N(Bottom + 20);
    public string Foot => N(Bottom + 42);
    public string Middle => N((Left + Right) / 2);
    public string Axes => $"M{N(Left)} {N(Top)}V{N(Bottom)}H{N(Right)}";

    public string Id => id;
    public string What => what;
    public Funnel Funnel => funnel;

    public string Label(InFunnel one) => labels[one.Of.Key];

    /// <summary>Where there is little room only the letter stands beside its dot; the table below says the rest.</summary>
    public string Beacon(InFunnel one) => slim ? Label(one)[(Label(one).LastIndexOf(' ') + 1)..] : Label(one);

    public IEnumerable<(string Y, string Line, int Percent)> Grid => Enumerable.Range(0, 6).Select(i => (N(Y(i / 5.0)), $"M{N(Left)} {N(Y(i / 5.0))}H{N(Right)}", i * 20));

    public IEnumerable<(string X, int Considered)> Across => Enumerable.Range(1, 4).Select(i => (N(X(Most * i / 4.0)), Most * i / 4));

    public string Mean => $"M{N(Left)} {N(Y(funnel.Share))}H{N(Right)}";
    public string Inner => Limit(FunnelRules.Inner) + Limit(-FunnelRules.Inner);
    public string Outer => Limit(FunnelRules.Outer) + Limit(-FunnelRules.Outer);

    public IEnumerable<(InFunnel Unit, string Class, string Shape, string X, string Y, string Anchor)> Dots => funnel.Units.OrderBy(Label, StringComparer.Ordinal).Select(one =>
    {
        var (x, y) = (X(one.Of.Considered), Y(one.Of.Share));
        var shape = one.Reading is FunnelReading.AskWhy ? $"M{N(x)} {N(y - Dot)}l{N(Dot)} {N(Dot)} -{N(Dot)} {N(Dot)} -{N(Dot)} -{N(Dot)}z" : $"M{N(x - 7)} {N(y)}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z";
        return (one, one.Reading is FunnelReading.AskWhy ? "k2" : "k0", shape, N(x > frame.Crowded ? x - 13 : x + 13), N(y + 5), x > frame.Crowded ? "end" : "start");
    });

    private double Left => frame.Left;
    private double Right => frame.Right;
    private double Bottom => frame.Bottom;

    // Rounded up to a number that divides by four, with air at the end.
    private int Most => ((funnel.Units.Max(u => u.Of.Considered) * 11 / 10) + 20) / 20 * 20;

    private string Limit(double errors) => string.Concat(Enumerable.Range(1, 40).Select(i => (double)Most * i / 40)
        .Where(n => n >= 1).Select((n, i) => $"{(i == 0 ? 'M' : 'L')}{N(X(n))} {N(Y(funnel.At(n, errors)))}"));

    private double X(double considered) => Left + considered * (Right - Left) / Most;

    private double Y(double share) => Bottom - share * (Bottom - Top);

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
