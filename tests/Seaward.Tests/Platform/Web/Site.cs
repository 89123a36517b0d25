using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Seaward.Platform;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Tests.Platform.Web;

/// <summary>The platform on a real server, with a few pages that exist only here.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app, LogLines log) => (this.app, Log) = (app, log);

    public LogLines Log { get; }

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public int Sends { get; private set; }

    public static async Task<Site> Open(bool demo = false, bool production = false, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Seaward",
            EnvironmentName = production ? "Production" : "Test",
            Args = ["--urls", "http://127.0.0.1:0", "--Service:LeaveTo", "http://neutral.test/weather", "--Logging:LogLevel:Default", "Trace"],
        });
        var log = new LogLines();
        var services = builder.Services;
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.AddControllers().AddApplicationPart(typeof(Site).Assembly);
        services.AddSingleton<Phrasebook>().AddScoped<Words>().AddSingleton<Seaward.Features.Safeguarding.WordList.WordsMet>();
        services.AddSingleton(new Mode(demo, production));
        services.AddSeawardWeb(builder.Configuration).AddLook();
        services.AddPlace("ask", "/ask").AddPlace("number", "/number").AddPlace("words", "/words", PlaceKind.Information).AddPlace("home", "/home", PlaceKind.SignedIn).AddPlace("broken", "/broken").AddPlace("in", "/in");
        more?.Invoke(services);
        builder.Logging.AddProvider(log);

        var app = builder.Build();
        var site = new Site(app, log);
        app.UseSeawardWeb();
        site.Map(app);
        await app.StartAsync();
        return site;
    }

    public HttpClient Browser(string language = "en", bool ours = true)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        if (ours) client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.MapRazorPages();
        app.MapControllers();
        var pages = app.MapGroup("");
        // Before the product's own pages of the same address.
        ((IEndpointConventionBuilder)pages).WithOrder(-1);
        pages.MapGet("/", (HttpContext http, Words words) => Page(http, words, $"<h1>Front door</h1>{Note(http, words)}"))
            .WithMetadata(new PublicPageAttribute { MayBeFound = true });
        pages.MapGet("/words", (HttpContext http, Words words) => Page(http, words, $"<h1>Word list {Guid.NewGuid()}</h1>{new string('a', 2000)}"))
            .WithMetadata(new PublicPageAttribute());
        pages.MapGet("/ask", async (HttpContext http, Words words) =>
            Page(http, words, $"<h1>Ask</h1><p>{(await http.Request.ReadFormAsync())["carried"]}</p>"));
        pages.MapPost("/ask", (Delegate)Send);
        pages.MapGet("/number", async (HttpContext http, Words words) =>
            Page(http, words, $"<h1>Your number</h1><p>{(await http.Request.ReadFormAsync())["digits"]}</p>{Note(http, words)}"));
        pages.MapGet("/only-to-read", () => "read");
        pages.MapGet("/home", (HttpContext http, Words words) => Page(http, words, "<h1>My home</h1>" + new string('h', 2000)));
        pages.MapMethods("/broken", ["GET", "POST"], Break);
        pages.MapPost("/in", (Delegate)SignIn);
        pages.MapPost("/limited", () => "done").RequireRateLimiting(Limits.Numbers);
    }

    private async Task<IResult> Send(HttpContext http)
    {
        var sent = await http.Once(() =>
        {
            Sends++;
            return Task.FromResult<IActionResult>(new Go("number", new Dictionary<string, string> { ["digits"] = "4111 2222" }));
        });
        return sent.As();
    }

    private static async Task<IResult> SignIn(HttpContext http)
    {
        await http.SignInAsync(Leaving.Her, new(new ClaimsIdentity([new Claim("name", "she")], Leaving.Her)));
        return new GoHome();
    }

    private static IResult Break(HttpContext http) => throw new InvalidOperationException("She said: canary-in-message");

    private static string Note(HttpContext http, Words words) => http.Moved?.Note is { } note ? $"<p class=note>{words[note].Text}</p>" : "";

    private static IResult Page(HttpContext http, Words words, string body) => Results.Text(
        $"<!doctype html><html lang={words.Language} dir={words.Direction}><title>Home</title><body>{body}</body></html>", "text/html");
}

internal static class Answers
{
    public static IResult As(this IActionResult result) => result switch
    {
        IResult answer => answer,
        StatusCodeResult status => Results.StatusCode(status.StatusCode),
        _ => throw new InvalidOperationException(result.GetType().Name),
    };

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static async Task<string> Text(this HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();

    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}

/// <summary>Keeps every line that any part of the program writes, as another log service would get it.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly List<string> lines = [];

    public string All { get { lock (lines) return string.Join('\n', lines); } }

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose() { }

    private sealed class Lines(LogLines all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (all.lines) all.lines.Add($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
