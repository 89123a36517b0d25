using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Seaward.Features.FrontDoor.WhatIf;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Seaward.Tests.Features.Safeguarding.Triggers;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "B1")]
public sealed class What_happens_if
{
    private static readonly Framework List = Framework.Shipped;
    private static readonly Phrasebook Book = new();

    [Fact, Trait("row", "R8")]
    public void says_the_same_as_the_workers_page_over_thousands_of_facts() =>
        Check.One(Some.Thousands, Prop.ForAll(Some.AnyFacts(List).ToArbitrary(), facts =>
        {
            var hers = WhatIfRules.Look(new(facts.ToDictionary(f => f.Key, f => WhatIfRules.AsChosen(f.Value))), List);
            var worker = TriggerRules.Decide(ThinkRules.Read(Thought(facts), List, out var unread), List);
            return hers.Unread.Count == 0 && unread.Count == 0 && Plain(hers.Decision) == Plain(worker);
        }));

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R8")]
    public async Task shows_her_the_lines_that_a_worker_is_shown(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var carys = await seaward.AWorker();
        using var worker = await seaward.SignedIn(carys);
        foreach (var facts in Gen.Sample(Some.AnyFacts(List, List.Triggers.SelectMany(t => t.When.FactKeys)), 12))
        {
            var wren = await seaward.AWoman(carys);
            var hers = await she.Go("what-if-try", [("do", "show"), .. facts.Select(f => (WhatIfRules.Prefix + f.Key, WhatIfRules.AsChosen(f.Value)))]);
            var think = await worker.Press(await AReferral.Think(worker, wren), "What does the list say?",
                [.. facts.Select(f => ($"fact.{f.Key}.Answer", WhatIfRules.AsChosen(f.Value)))]);
            var says = hers.Page.QuerySelector("[data-says]")!.GetAttribute("data-says")!;

            Assert.Contains(Book.Text($"think.response.{says}"), think.Text, StringComparison.Ordinal);
            Assert.True(hers.Says(Book.Text($"response.{says}.does")));
        }
    }

    [Fact]
    public async Task each_card_says_what_the_list_says_of_its_facts()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var cards = await she.Go("what-if");
        foreach (var card in WhatIfCards.All)
        {
            Assert.True(cards.Says(Book.Text($"what-if.card.{card.Key}")));
            var decided = TriggerRules.Decide(Some.Facts(card.Facts, List), List);
            var shown = await she.Go("what-if-try", ("card", card.Key));

            Assert.True(shown.Says(Book.Text($"response.{decided.Response.Word()}.does")), card.Key);
            Assert.True(shown.Says(Book.Text($"response.{decided.Response.Word()}.told")), card.Key);
            foreach (var reason in decided.Reasons) Assert.True(shown.Says($"Line {reason.Clause}:"), card.Key);
        }
    }

    [Fact]
    public async Task changes_one_thing_and_keeps_the_rest_without_an_address()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var asked = await she.Press(await she.Go("what-if"), "A child was left alone");
        var once = await she.Press(asked, "Show me", ("fact.child-left-alone", "yes"), ("fact.left-child-age", "8"));
        var small = await she.Press(once, "Show me", ("fact.left-child-age", "3"));
        var also = await she.Press(small, "About you");
        var still = await she.Press(also, "Show me", ("fact.using", "yes"));

        Assert.True(once.Says("We offer you help. You say yes or no."));
        Assert.True(small.Says("We write to children’s services. Your answer goes with it."));
        Assert.True(still.Says("Line 6:"));
        Assert.All([asked, once, small, also, still], sheet => Assert.Equal("/", sheet.Path));
    }

    [Fact]
    public async Task danger_now_is_answered_calmly_with_numbers_to_ring()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        foreach (var fact in ImmediateDanger.Facts)
        {
            var shown = await she.Go("what-if-try", ("do", "show"), ($"fact.{fact.Key}", "yes"));
            Assert.Equal("tel:999", shown.Page.QuerySelector(".answer a.num")!.GetAttribute("href"));
            Assert.True(shown.Says("nothing starts from this page"));
            Assert.Contains("0808 157 0112", shown.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task what_cannot_be_read_gets_a_sentence_and_loses_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var asked = await she.Press(await she.Go("what-if"), "A child was left alone");

        var shown = await she.Press(asked, "Show me", ("fact.child-left-alone", "yes"), ("fact.left-child-age", "nine"));
        var odd = await she.Go("what-if-try", ("do", "show"), ("fact.using", "<script>"), ("fact.nobody-knows-this", "yes"), ("about", "<b>"));

        Assert.True(shown.Says("Put a whole number here, from 0 to 17."));
        Assert.Equal("nine", shown.Page.QuerySelector("#fact_left-child-age")!.GetAttribute("value"));
        Assert.NotNull(shown.Page.QuerySelector("input[name='fact.child-left-alone'][value=yes][checked]"));
        Assert.Equal(HttpStatusCode.OK, odd.Status);
        Assert.Empty(odd.Page.QuerySelectorAll("main script, main form b"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task leaves_no_row_no_cookie_and_no_line_of_a_log(Engine engine)
    {
        var log = new Heard();
        await using var seaward = await ASeaward.On(engine, also: services => services.AddSingleton<ILoggerProvider>(log));
        using var she = seaward.Anyone();
        var before = await Rows(seaward);

        await she.Read("/what-if");
        await she.Go("what-if-try", ("card", "swallowed"));
        await she.Go("what-if-try", ("do", "show"), ("fact.left-child-age", "77"), ("fact.threat-to-kill-now", "yes"));
        await she.Go("what-if-try", ("do", "show"), ("fact.sex-work", "yes"), ("fact.homeless", "canary"));

        Assert.Equal(before, await Rows(seaward));
        Assert.Equal(0, she.CookieJar.Count);
        foreach (var word in (string[])["canary", "sex-work", "threat-to-kill", "swallowed"]) Assert.DoesNotContain(word, log.All, StringComparison.Ordinal);
    }

    private static async Task<string> Rows(ASeaward seaward)
    {
        var rows = "";
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            {
                await using var ask = db.Database.GetDbConnection().CreateCommand();
                ask.CommandText = "SELECT COUNT(*) FROM \"" + table + "\"";
                rows += $"{table} {await ask.ExecuteScalarAsync()} ";
            }
        });
        return rows;
    }

    private static Thoughts Thought(Dictionary<string, FactValue> facts) =>
        new() { Facts = facts.ToDictionary(f => f.Key, f => new Said(WhatIfRules.AsChosen(f.Value), "seen", "someone", "2026-11-02")) };

    private static string Plain(Decision decision) => string.Join(' ', [
        decision.Version, decision.Level, decision.Response.Word(), decision.Limit.Word, decision.TellHerFirst.ToString(CultureInfo.InvariantCulture),
        .. decision.Reasons.Concat(decision.Offers).Select(reason => reason.Clause)]);

    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly System.Text.StringBuilder all = new();

        public string All { get { lock (all) return all.ToString(); } }

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (all) all.Append(formatter(state, exception)).Append(exception).Append('\n');
        }
    }
}
