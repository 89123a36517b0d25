using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Every form on every page, filled with what nobody should type: a sentence, nothing lost, nothing changed.</summary>
public sealed class Bad_input
{
    // What may change although nothing was done: who opened what, drafts, counted tries at a way in, and history being chained behind us.
    private static readonly string[] ApartTables = ["access_line", "access_link", "danger_opening", "history_link", "draft", "form_sent", "search", "search_shown", "staff_event", "word_count"];
    private static readonly string[] ApartColumns = ["wrong_tries", "locked_until", "row_stamp"];

    // An answer without words is an answer here.
    private static readonly string[] MayBeEmpty =
        ["[It is right as it stands]", "[She does not want to say anything]", "[I don’t want to say anything]", "[I don’t want to reply]", "[Not today]", "[Never ask me that]", "[One more grown-up]", "[Send both] Until,f", "[Not now] Letter,Words", "[Bring someone] Letter,Words", "[Show me]", "[Sign it]", "[Ask both lists]", "[Shut the box]", "[Another name]", "[This time is over for good]", "[I have rung 999 and read it out]", "[I have rung the duty team and read it out]"];

    // The next version is kept as it stands: nobody but those who write it sees it before it is signed.
    private static readonly string[] BeingWritten = ["/safeguarding/versions/next [", "/safeguarding/list [", "/safeguarding/list/danger ["];

    // A thought is kept as it stands, as a draft that nobody else sees as a decision; that is what these buttons are for.
    private static readonly string[] KeepsADraft = ["/people/…/think [", .. BeingWritten];

    // The words are kept; how she is told is asked by the button beside it.
    private static readonly string[] AsksLess = ["[Keep the words]"];

    // Another language does nothing with what was typed: it comes back as it was.
    private static readonly string[] DoesNothing = ["[Language]"];

    // A form that only says what to show, without a word typed, shows it or shows the beginning.
    private static readonly string OnlyShows = "] lang,to";

    public enum Bad { Empty, Long, Broken, Impossible, Unknown, Buttonless }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task gets_a_sentence_and_loses_and_changes_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine, also: services => services.AddSingleton(_ => new Limits(visitors: 10_000)));
        var carys = await seaward.AWorker();
        using var every = await EveryForm.In(seaward, carys, await seaward.AWoman(carys));
        var (wrong, tried) = (new List<string>(), new HashSet<string>());
        foreach (var page in every.Pages)
        {
            var sheet = await page.Read();
            if (sheet.Status != HttpStatusCode.OK) continue;
            foreach (var (form, at) in EveryForm.Forms(sheet).Select((form, at) => (form, at)))
                for (var button = 0; button == 0 || button < EveryForm.Buttons(sheet, form).Count; button++)
                    foreach (var bad in Enum.GetValues<Bad>())
                        if (Attempt.Of(page, sheet, at, button, bad) is { } seen && tried.Add($"{bad} {seen.Name}")) wrong.AddRange(await Try(seaward, page, at, button, bad));
        }
        Assert.True(tried.Count > 200, $"only {tried.Count} were tried");
        Repo.None(wrong);
    }

    private static async Task<IEnumerable<string>> Try(ASeaward seaward, APage page, int at, int button, Bad bad)
    {
        if (Attempt.Of(page, await page.Read(), at, button, bad) is not { } attempt) return [];
        var before = await Digest(seaward);
        var problem = await attempt.Try();
        var now = await Digest(seaward);
        if (before.FirstOrDefault(table => now[table.Key] != table.Value && !Apart(attempt.Name, table.Key)).Key is { } changed) problem = $"changed {changed}, {problem}";
        if (problem is null || IsKept(attempt.Name) && problem.StartsWith("no sentence", StringComparison.Ordinal)) return [];
        return [$"{bad}: {attempt.Name} ({page.Who}): {problem}"];
    }

    private static bool IsKept(string name) => name.EndsWith(OnlyShows, StringComparison.Ordinal) || KeepsADraft.Concat(AsksLess).Concat(DoesNothing).Any(known => name.Contains(known, StringComparison.Ordinal));

    private static bool Apart(string name, string table) => table is "referral_decision" or "history_entry" or "proposal" or "maker" && KeepsADraft.Any(known => name.Contains(known, StringComparison.Ordinal));

    private static async Task<Dictionary<string, string>> Digest(ASeaward seaward)
    {
        var digests = new Dictionary<string, string>();
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Where(table => !ApartTables.Contains(table))) digests[table] = await Digest(db, table);
        });
        return digests;
    }

    private static async Task<string> Digest(CareDb db, string table)
    {
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = $"SELECT * FROM \"{table}\"";
        await using var rows = await ask.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Where(i => !ApartColumns.Contains(rows.GetName(i)))
                .Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : rows.GetValue(i).ToString())));
        lines.Sort(StringComparer.Ordinal);
        return $"{lines.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))}";
    }

    /// <summary>One form, one button, one way of filling it badly.</summary>
    private sealed class Attempt(APage page, string name, string target, Bad bad, IReadOnlyList<(string Name, string Value, bool Typed)> fields)
    {
        private const string Script = "Wren <script>alert(1)</script> ";

        public string Name => name;

        public static Attempt? Of(APage page, Sheet sheet, int at, int button, Bad bad)
        {
            if (EveryForm.Forms(sheet).ElementAtOrDefault(at) is not { } form) return null;
            var pressed = EveryForm.Buttons(sheet, form).ElementAtOrDefault(button);
            // A move to another place takes nothing of the form with it.
            if (pressed?.GetAttribute("name") == "to") return null;
            var target = EveryForm.Target(sheet, form, pressed);
            if (!target.StartsWith('/') || NoForms.Any(start => target.StartsWith(start, StringComparison.Ordinal))) return null;
            if (bad is Bad.Buttonless && !target.Contains("handler=", StringComparison.Ordinal)) return null;
            if (bad is Bad.Buttonless) target = target.Replace("handler=", "handler=nobodys-", StringComparison.Ordinal);
            var (fields, touched) = Fill(form, pressed, bad);
            var shape = string.Join(',', form.QuerySelectorAll("[name]").Where(field => field.LocalName != "button").Select(field => field.GetAttribute("name")).Distinct().Order(StringComparer.Ordinal));
            var name = $"{Plain(target)} [{pressed?.TextContent.Trim()}] {shape}";
            return touched && !Untouched(bad).Any(known => name.Contains(known, StringComparison.Ordinal)) ? new(page, name, target, bad, fields) : null;
        }

        private static string[] Untouched(Bad bad) => bad is Bad.Empty ? MayBeEmpty : [];

        public async Task<string?> Try()
        {
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Coded(field)}"))));
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await page.Visitor.Http.PostAsync(target, content);
            var html = await answer.Content.ReadAsStringAsync();
            var back = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            if (answer.StatusCode != HttpStatusCode.OK) return $"{(int)answer.StatusCode} {back.QuerySelector("h1")?.TextContent}";
            if (html.Contains("<script>alert", StringComparison.Ordinal)) return "our page runs what was typed";
            if (back.QuerySelector(".problems li, .wrong, [role=alert]") is null) return $"no sentence at {answer.RequestMessage!.RequestUri!.PathAndQuery}";
            return fields.Where(field => field.Typed && field.Value.Length > 0 && !Kept(back, field)).Select(field => $"lost '{field.Name}'").FirstOrDefault();
        }

        // Signing out, locking and leaving are never wrong; a draft is kept however it is.
        private static readonly string[] NoForms = ["/x", "/sign-out", "/lock", "/drafts/"];

        private static bool Kept(IParentNode back, (string Name, string Value, bool Typed) field) => back.QuerySelectorAll("textarea,input").Any(there => string.Equals(there.GetAttribute("name"), field.Name, StringComparison.OrdinalIgnoreCase)
            && Plainly(there is IHtmlTextAreaElement area ? area.Value : there.GetAttribute("value") ?? "") == Plainly(field.Value));

        private static string Plainly(string text) => text.ReplaceLineEndings("\n").Trim();

        private string Coded((string Name, string Value, bool Typed) field) =>
            Uri.EscapeDataString(field.Value) + (bad is Bad.Broken && field.Typed ? "%FF%C3%28%01%00".Replace("%28", "", StringComparison.Ordinal) : "");

        private static string Plain(string target) => System.Text.RegularExpressions.Regex.Replace(target, "[0-9a-f-]{36}", "…");

        private static (List<(string, string, bool)> Fields, bool Touched) Fill(IHtmlFormElement form, IElement? pressed, Bad bad)
        {
            var (fields, touched, room) = (new List<(string, string, bool)>(), false, 6);
            foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
            {
                var name = field.GetAttribute("name")!;
                var type = field is IHtmlTextAreaElement ? "textarea" : field is IHtmlSelectElement ? "select" : ((IHtmlInputElement)field).Type;
                var text = type is "text" or "textarea" or "search" or "tel" or "email";
                var standing = field switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlInputElement input => input.Value, _ => "" };
                var stands = field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false };
                if (type == "hidden") { fields.Add((name, standing, false)); continue; }
                switch (bad)
                {
                    case Bad.Empty when text || type is "date" or "time" or "number" or "password" or "select": fields.Add((name, "", text)); touched = true; break;
                    case Bad.Empty: touched = true; break;
                    case Bad.Long when text && room-- > 0: fields.Add((name, new string('x', 100_000), true)); touched = true; break;
                    case Bad.Broken when text: fields.Add((name, Script, true)); touched = true; break;
                    case Bad.Impossible when type is "date" or "time" or "number": fields.Add((name, type switch { "date" => "2026-13-45", "time" => "25:99", _ => "99999999999999999999" }, true)); touched = true; break;
                    case Bad.Impossible or Bad.Unknown when type is "radio" or "checkbox" or "select" && !fields.Any(f => f.Item1 == name): fields.Add((name, bad is Bad.Impossible ? "99" : "nobody-offers-this", false)); touched = true; break;
                    case Bad.Impossible or Bad.Unknown when type is "radio" or "checkbox" or "select": break;
                    case Bad.Buttonless when text: fields.Add((name, "Words.", true)); break;
                    default: if (stands) fields.Add((name, text && standing.Length == 0 && bad is Bad.Impossible or Bad.Unknown ? "Words." : standing, text)); break;
                }
            }
            if (pressed?.GetAttribute("name") is { } chosen)
            {
                var unknown = bad is Bad.Impossible or Bad.Unknown && chosen is not ("to" or "do" or "lang");
                touched |= unknown;
                fields.Add((chosen, unknown ? bad is Bad.Impossible ? "987654321" : "nobody-offers-this" : pressed.GetAttribute("value") ?? "", false));
            }
            return (fields, touched || bad is Bad.Buttonless);
        }
    }
}
