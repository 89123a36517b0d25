using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Browser.Tests.Web;

/// <summary>The web platform with a few pages that exist only here, and a neutral site of its own on another port.</summary>
public sealed class QuietSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly WebApplication neutral;

    private QuietSite(WebApplication app, WebApplication neutral) => (this.app, this.neutral) = (app, neutral);

    public string Address => app.Urls.First() + "/";

    public string Neutral => neutral.Urls.First() + "/weather";

    public int Sends { get; private set; }

    public TaskCompletionSource? Held { get; set; }

    public static async Task<QuietSite> Open()
    {
        var neutral = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        neutral.MapGet("/weather", () => Results.Text("<!doctype html><title>Weather</title><p>Fair", "text/html"));
        await neutral.StartAsync();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Seaward",
            EnvironmentName = "Development",
            Args = ["--urls", "http://127.0.0.1:0", "--Service:LeaveTo", neutral.Urls.First() + "/weather"],
        });
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        builder.Services.AddSingleton<Phrasebook>().AddScoped<Words>().AddSingleton<Seaward.Features.Safeguarding.WordList.WordsMet>().AddSingleton(new Mode(true, false));
        builder.Services.AddSeawardWeb(builder.Configuration).AddLook();
        builder.Services.AddPlace("ask", "/ask").AddPlace("number", "/number").AddPlace("words", "/words", PlaceKind.Information);

        var site = new QuietSite(builder.Build(), neutral);
        site.app.UseSeawardWeb();
        site.app.MapRazorPages();
        site.Map();
        await site.app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Held?.TrySetResult();
        await app.DisposeAsync();
        await neutral.DisposeAsync();
    }

    private void Map()
    {
        var pages = app.MapGroup("");
        // Before the product's own pages of the same address.
        ((IEndpointConventionBuilder)pages).WithOrder(-1);
        pages.MapGet("/", (HttpContext http, Words words) => Page(words, "<h1>Front door</h1>" + Move("ask", "Ask") + "<a href='/words'>Words</a>" + Speak("ar")));
        pages.MapGet("/words", (Words words) => Page(words, "<h1>Word list</h1><a href='/'>Home</a>" + Move("ask", "Ask")));
        pages.MapGet("/ask", (HttpContext http, Words words) =>
        {
            http.Response.Cookies.Append("left", "behind");
            return Page(words, $"""
                <h1>Ask</h1><form method="post" action="/"><input type="hidden" name="to" value="ask"><input type="hidden" name="do" value="send">
                <input type="hidden" name="form" value="{FormId.New()}"><label>Your question<textarea name="text"></textarea></label><button>Send</button></form>
                """);
        });
        pages.MapPost("/ask", (Delegate)Send);
        pages.MapGet("/number", (Words words) => Page(words, "<h1>Your number</h1>" + Move("", "Home")));
    }

    private async Task<IResult> Send(HttpContext http)
    {
        if (Held is { } held) await held.Task;
        var sent = await http.Once(() =>
        {
            Sends++;
            return Task.FromResult<Microsoft.AspNetCore.Mvc.IActionResult>(new Go("number", new Dictionary<string, string>()));
        });
        return (IResult)sent;
    }

    private static string Move(string place, string words) =>
        $"<form method='post' action='/'><input type='hidden' name='to' value='{place}'><button>{words}</button></form>";

    private static string Speak(string language) => $"<form method='post' action='/'><button name='lang' value='{language}'>{language}</button></form>";

    private IResult Page(Words words, string body) => Results.Text($"""
        <!doctype html><html lang="{words.Language}" dir="{words.Direction}"><head><meta charset="utf-8"><title>Home</title><link rel="icon" href="data:,"></head>
        <body><a href="#m">Skip</a><a href="/x">Leave</a><main id="m" tabindex="-1">{body}</main>
        <p id="quiet" role="status" data-slow="{words["web.slow"].Text}" data-lost="{words["web.lost"].Text}" data-leave="{Neutral}"></p>
        <script type="module" src="/js/quiet.js"></script></body></html>
        """, "text/html; charset=utf-8");
}
