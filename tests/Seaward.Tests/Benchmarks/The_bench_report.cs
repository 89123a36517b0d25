using System.Text.Json;
using Seaward.Bench;

namespace Seaward.Tests.Benchmarks;

public sealed class The_bench_report
{
    private static readonly Reading[] Readings =
    [
        Reading.Rate("record page", 5_000, "SQLite", 2_400, 2_000, 1.2),
        Reading.Rate("front door", 5_000, "PostgreSQL", 100, 1_000, 0.7),
        Reading.Time("find a person, p95", 5_000, "SQLite", 8.04, 2, 20),
        Reading.Time("find a person, p95", 50_000, "SQLite", 16.08, 2, 20),
    ];

    [Fact]
    public void is_an_array_of_rows_with_the_same_names()
    {
        var rows = JsonDocument.Parse(Report.Of(Readings, "json")).RootElement;

        Assert.Equal(JsonValueKind.Array, rows.ValueKind);
        foreach (var row in rows.EnumerateArray())
            Assert.Equal(["row", "women", "database", "figure", "unit", "limit", "ratio", "target", "met"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal((1.2, ">= 1.2 x limit", true), (rows[0].GetProperty("ratio").GetDouble(), rows[0].GetProperty("target").GetString(), rows[0].GetProperty("met").GetBoolean()));
        Assert.False(rows[1].GetProperty("met").GetBoolean());
    }

    [Fact]
    public void sets_the_most_women_beside_the_fewest()
    {
        var growth = Assert.Single(Bench.Bench.Growth(Readings));

        Assert.Equal((50_000, "SQLite", 2.0, false), (growth.Women, growth.Database, growth.Ratio, growth.Met));
    }

    [Fact]
    public void is_a_table_for_people()
    {
        Assert.Equal(Readings.Length + 1, Report.Of(Readings, "text").Split('\n').Length);
    }
}
