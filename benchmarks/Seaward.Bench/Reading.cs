using System.Globalization;
using System.Text.Json;

namespace Seaward.Bench;

/// <summary>One line of the report: what was measured, the bare limit of the same run, and whether the target is met.</summary>
internal sealed record Reading(string Row, int Women, string Database, double Figure, string Unit, double Limit, double Ratio, string Target, bool Met)
{
    /// <summary>A rate, beside the rate of its limit.</summary>
    public static Reading Rate(string row, int women, string database, double figure, double limit, double atLeast) =>
        new(row, women, database, Round(figure), "requests/s", Round(limit), Ratioed(figure, limit), $">= {Invariant(atLeast)} x limit", figure >= atLeast * limit);

    /// <summary>A time, beside the time of its limit under the same kind of load.</summary>
    public static Reading Time(string row, int women, string database, double figure, double limit, double atMost) =>
        new(row, women, database, Round(figure), "ms", Round(limit), Ratioed(figure, limit), $"<= {Invariant(atMost)} ms", figure <= atMost);

    /// <summary>Something that needs no database, beside what a bare pass over the same text gives.</summary>
    public static Reading AtLeast(string row, double figure, string unit, double limit, double atLeast) =>
        new(row, 0, "none", Round(figure), unit, Round(limit), Ratioed(figure, limit), $">= {Invariant(atLeast)} {unit}", figure >= atLeast);

    /// <summary>Something that needs no database and should be small.</summary>
    public static Reading AtMost(string row, double figure, string unit, double limit, double atMost) =>
        new(row, 0, "none", Round(figure), unit, Round(limit), Ratioed(figure, limit), $"<= {Invariant(atMost)} {unit}", figure <= atMost);

    /// <summary>Grows how much from the fewest to the most women.</summary>
    public static Reading Growth(string row, int women, string database, double figure, double limit, double atMost) =>
        new(row, women, database, Round(figure), "ms", Round(limit), Ratioed(figure, limit), $"<= {Invariant(atMost)} x limit", figure <= atMost * limit);

    private static double Round(double number) => Math.Round(number, number < 100 ? 2 : 0);

    private static double Ratioed(double figure, double limit) => limit == 0 ? 0 : Math.Round(figure / limit, 3);

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}

internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<Reading> readings, string format) =>
        format == "json" ? JsonSerializer.Serialize(readings, Json) : Table(readings);

    private static string Table(IReadOnlyList<Reading> readings)
    {
        var head = $"{"row",-46} {"women",7} {"database",-10} {"figure",10} {"unit",-10} {"limit",10} {"ratio",7}  {"target",-16} met";
        return string.Join('\n', readings.Select(Line).Prepend(head));
    }

    private static string Line(Reading r) => string.Create(CultureInfo.InvariantCulture,
        $"{r.Row,-46} {r.Women,7} {r.Database,-10} {r.Figure,10} {r.Unit,-10} {r.Limit,10} {r.Ratio,7}  {r.Target,-16} {(r.Met ? "yes" : "no")}");
}
