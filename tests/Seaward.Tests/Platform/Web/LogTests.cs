using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Seaward.Platform;
using Seaward.Platform.Web;
using static Seaward.Tests.Platform.Web.Answers;

namespace Seaward.Tests.Platform.Web;

public sealed class The_log
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task holds_nothing_of_who_came_what_she_opened_or_what_she_typed(bool production)
    {
        await using var site = await Site.Open(production: production);
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("User-Agent", "canary-agent");
        browser.DefaultRequestHeaders.Add("X-Anything", "canary-header");
        browser.DefaultRequestHeaders.Add("Cookie", "her=canary-cookie");

        await browser.GetAsync("/canary-path?q=canary-query");
        await browser.GetAsync("/words?q=canary-query");
        await browser.GetAsync("/broken?q=canary-query");
        await browser.GetAsync("/x?canary-query");
        await browser.PostAsync("/", Form(("to", "canary-place"), ("text", "canary-form")));
        await browser.PostAsync("/", Form(("to", "broken"), ("do", "canary-do"), ("text", "canary-form")));
        await browser.PostAsync("/ask?canary-query", Form(("text", "canary-form")));
        await browser.PostAsync("/", new StringContent("to=ask&canary-form=%00", null, "application/x-www-form-urlencoded"));
        await browser.PostAsync("/", new StringContent("canary-form", null, "multipart/form-data"));
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        await browser.PostAsync("/", Form(("to", "ask"), ("text", "canary-form")));

        Assert.Contains("Fault ", site.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", site.Log.All, StringComparison.OrdinalIgnoreCase);
        var requests = site.Log.All.Split('\n').Where(line => !line.StartsWith("Microsoft.Hosting.Lifetime", StringComparison.Ordinal));
        Assert.DoesNotContain(requests, line => line.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void writes_of_others_only_the_pattern_and_of_faults_only_the_kind(bool production)
    {
        using var written = new StringWriter();
        var fault = new InvalidOperationException("canary-message", new IOException("canary-cause"));
        var values = new List<KeyValuePair<string, object?>> { new("value", "canary-value"), new("{OriginalFormat}", "Saving {value}") };
        var entry = new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
            LogLevel.Error, "Npgsql.Command", new(7), values, fault, (_, _) => "Saving canary-value");

        new QuietLog(TimeProvider.System, new Mode(false, production)).Write(entry, null, written);

        Assert.Contains("Saving {value}", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", written.ToString(), StringComparison.Ordinal);
    }
}
