using System.Net;
using Seaward.Platform.Web;

namespace Seaward.Tests.Platform.Web;

public sealed class The_demo
{
    [Theory]
    [InlineData("localhost", null, 200)]
    [InlineData("127.0.0.1:1234", null, 200)]
    [InlineData("[::1]", null, 200)]
    [InlineData("seaward.example", null, 400)]
    [InlineData("localhost.example", null, 400)]
    [InlineData("localhost", "X-Forwarded-For", 400)]
    [InlineData("localhost", "x-forwarded-host", 400)]
    [InlineData("localhost", "Forwarded", 400)]
    public async Task opens_only_on_this_computer(string host, string? header, int status)
    {
        await using var site = await Site.Open(demo: true);
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = host;
        if (header is not null) browser.DefaultRequestHeaders.Add(header, "127.0.0.1");

        var answer = await browser.GetAsync("/");

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 400) Assert.Contains("This demonstration", await answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0;https://[::1]:5081", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://192.168.1.4:5080", false)]
    [InlineData("http://localhost:5080;http://[::]:5080", false)]
    [InlineData("http://localhost.example", false)]
    public void starts_only_on_a_loopback_address(string urls, bool allowed) =>
        Assert.Equal(allowed, DemoRules.Check([urls], "Development").Count == 0);

    [Fact]
    public void does_not_start_in_production() =>
        Assert.Equal("web.demo.production", Assert.Single(DemoRules.Check(["http://localhost"], "Production")).Key);
}
