using System.Text;

namespace Seaward.Features.Indicators;

/// <summary>The same figures, one a line. A spreadsheet never takes a line for a formula.</summary>
public static class ReleaseCsv
{
    private const string FormulaSigns = "=+-@\t\r";

    public static byte[] Of(ReleaseDocument release)
    {
        List<string[]> lines = [["month", "service", "indicator", "name", "place", "figure", "value"]];
        foreach (var indicator in release.Indicators)
        {
            void Add(string place, string figure, string value) =>
                lines.Add([release.Month.ToString(), release.Service, indicator.Id, indicator.Name, place, figure, value]);
            Add("all", "out of", indicator.OutOf.ToString());
            Add("all", "counted", indicator.Counted.ToString());
            Add("all", "share", ShareText(indicator.Share));
            foreach (var reason in indicator.Reasons) Add("all", reason.Id, reason.Count.ToString());
            foreach (var place in indicator.Places)
            {
                Add(place.Name, "out of", place.OutOf.ToString());
                Add(place.Name, "counted", place.Counted.ToString());
                Add(place.Name, "share", ShareText(place.Share));
            }
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => string.Join(',', line.Select(Field)) + "\r\n")))];
    }

    internal static string Field(string text)
    {
        if (text.Length > 0 && FormulaSigns.Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string ShareText(Share share) => share switch
    {
        { Percent: { } percent } => percent + "%",
        { Low: { } low, High: { } high } => $"{low}% to {high}%",
        _ => Published.Star,
    };
}
