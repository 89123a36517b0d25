using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Seaward.Tests.World;

/// <summary>Someone with a browser that follows no script: reads a page, fills in its form, presses its button.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Visitor(Uri address)
    {
        Address = address;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = true }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public Uri Address { get; }
    public HttpClient Http => http;
    public CookieContainer CookieJar => cookies;

    public void Carry(Cookie cookie) => cookies.Add(cookie);

    public async Task<Sheet> Read(string path) => await Sheet(await http.GetAsync(path));

    /// <summary>A move on the mother side: everything posts to one address.</summary>
    public Task<Sheet> Go(string place, params (string Name, string Value)[] fields) => Post("/", [("to", place), .. fields]);

    public async Task<Sheet> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Sheet(await http.PostAsync(path, form));
    }

    /// <summary>Fills the form that has the button and presses it; hidden fields and what stands there already go along.</summary>
    public Task<Sheet> Press(Sheet on, string button, params (string Name, string Value)[] fields)
    {
        var pressed = on.Page.QuerySelectorAll("button").FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"There is no button '{button}'. There are: {string.Join(" · ", on.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
        var form = (IHtmlFormElement)(pressed.GetAttribute("form") is { } id ? on.Page.GetElementById(id) : pressed.Closest("form"))!;
        var values = Standing(form).Where(s => !fields.Any(f => f.Name == s.Name)).Concat(fields).ToList();
        if (pressed.GetAttribute("name") is { } name) values.Add((name, pressed.GetAttribute("value") ?? ""));
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? on.Path;
        return Post(target.Length == 0 ? on.Path : target, [.. values]);
    }

    private static IEnumerable<(string Name, string Value)> Standing(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }) continue;
            yield return (name, field switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlInputElement input => input.Value, _ => "" });
        }
    }

    private static async Task<Sheet> Sheet(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
        return new(response, page, html);
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What came back: the answer and the page in it.</summary>
public sealed record Sheet(HttpResponseMessage Answer, IDocument Page, string Html)
{
    public HttpStatusCode Status => Answer.StatusCode;
    public string Path => Answer.RequestMessage!.RequestUri!.PathAndQuery;
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);
}
