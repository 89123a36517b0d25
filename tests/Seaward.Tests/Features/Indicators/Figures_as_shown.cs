using System.Text.Json;
using Seaward.Features.Indicators;

namespace Seaward.Tests.Features.Indicators;

[Trait("row", "R12")]
public sealed class Figures_as_shown
{
    [Fact]
    public void an_exact_count_prints_no_small_number_and_refuses_json()
    {
        Assert.All(Enumerable.Range(0, 8), n => Assert.Equal("*", new Count(n).ToString()));
        Assert.Equal(["10", "10", "10", "15", "15", "20"], ((int[])[8, 10, 12, 13, 17, 18]).Select(n => new Count(n).ToString()));
        Assert.DoesNotContain("3", $"{new Cell(new("sent"), new Count(3))}", StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Count(3)));
        Assert.Throws<InvalidOperationException>(() => Published.Of(new Count(3), Showing.Shown));
    }

    [Fact]
    public void none_and_all_of_the_service_show_from_twenty_and_of_women_never()
    {
        Assert.Equal(ShareKind.All, Share(20, 20, About.Service));
        Assert.Equal(ShareKind.None, Share(20, 0, About.Service));
        Assert.Equal(ShareKind.TooFew, Share(19, 19, About.Service));
        Assert.Equal(ShareKind.TooFew, Share(19, 0, About.Service));
        Assert.Equal(ShareKind.TooFew, Share(200, 200, About.Women));
        Assert.Equal(ShareKind.TooFew, Share(200, 0, About.Women));
        Assert.Equal(ShareKind.Nothing, Share(0, 0, About.Service));
    }

    [Fact]
    public void a_few_that_went_another_way_are_said_in_words_and_never_as_a_percentage()
    {
        Assert.Equal(ShareKind.AllButFew, Share(40, 36, About.Service));
        Assert.Equal(ShareKind.OnlyFew, Share(40, 4, About.Service));
        Assert.Equal(ShareKind.About, Share(40, 32, About.Service));
        Assert.Equal(ShareKind.TooFew, Share(12, 10, About.Service));
    }

    [Fact]
    public void exceptions_stay_in_what_a_share_is_out_of()
    {
        var kept = Tables.Release(sent: 40, told: 20);
        Assert.Equal(40, kept[new("sent")].Rounded);
        Assert.Equal(20, kept[new("told")].Rounded);
    }

    [Fact]
    public void a_spreadsheet_never_reads_a_formula()
    {
        Assert.Equal("'=1+1", ReleaseCsv.Field("=1+1"));
        Assert.Equal("'@x", ReleaseCsv.Field("@x"));
        Assert.Equal("\"'-a,b\"", ReleaseCsv.Field("-a,b"));
        Assert.Equal("The Blue Door", ReleaseCsv.Field("The Blue Door"));
    }

    [Fact]
    public void a_month_is_read_against_what_is_usual()
    {
        int?[] steady = [70, 75, 70, 65, 70, 75, null, 70];
        Assert.All(XmrRules.Read(steady).Readings.Where((_, i) => i != 6), r => Assert.Equal(Reading.Steady, r));
        Assert.Equal(Reading.NotShown, XmrRules.Read(steady).Readings[6]);
        Assert.Equal(Reading.LookCloser, XmrRules.Read([75, 70, 75, 70, 75, 70, 75, 70, 75, 70, 75, 70, 40]).Readings[^1]);
        Assert.Equal(Reading.Better, XmrRules.Read([75, 70, 75, 70, 75, 70, 75, 70, 75, 70, 75, 70, 95]).Readings[^1]);
        Assert.All(XmrRules.Read([70, 75, 80]).Readings, r => Assert.Equal(Reading.TooEarly, r));
    }

    [Fact]
    public void months_are_published_in_order_once_and_only_when_over()
    {
        Month now = new(2026, 11), october = new(2026, 10), september = new(2026, 9);
        Assert.Equal("release.problem.not-over", ReleaseRules.MayPublish(now, now, null).Key);
        Assert.Equal("release.problem.published", ReleaseRules.MayPublish(october, now, october).Key);
        Assert.Equal("release.problem.order", ReleaseRules.MayPublish(september, now, october).Key);
        Assert.True(ReleaseRules.MayPublish(october, now, september).Succeeded);
        Assert.Equal(october, ReleaseRules.Next(now, null));
        Assert.Null(ReleaseRules.Next(now, october));
    }

    private static ShareKind Share(int sent, int told, About about)
    {
        var shown = Tables.Release(sent, told, about);
        return ShareRules.Of(shown[new("sent")], shown[new("told")], shown[new("not")]).Kind;
    }
}
