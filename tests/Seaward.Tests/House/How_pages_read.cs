using AngleSharp.Dom;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Features.Demo;
using Seaward.Features.FrontDoor.WhatIf;
using Seaward.Features.Library;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Identity;
using Seaward.Tests.World;
using Xunit.Abstractions;

namespace Seaward.Tests.House;

/// <summary>The public pages as they are served in English: how they read, what stands open on them, and which words they explain.</summary>
[Trait("row", "R5i"), Trait("row", "W9")]
public sealed class How_pages_read(ITestOutputHelper output)
{
    /// <summary>Every place that needs nobody's name, by what is posted to reach it.</summary>
    private static readonly (string Place, (string Name, string Value)[] With)[] Places =
    [
        ("home", []), ("counts", []), ("ask", []), ("number", []), ("bag", []), ("bag-made", []), ("times", []), ("come", []), ("safe", []), ("what-if", []), ("what-if-list", []), 
        .. WhatIfCards.All.Select(card => ("what-if-try", new[] { ("card", card.Key) })), .. WhatIfRules.Groups(Framework.Shipped).Select(group => ("what-if-try", new[] { ("about", group.About) })),
        ("words", []), ("all-words", []), ("who-sees", []), ("child", []), ("read", []), ("before-we-ask", []), ("language", []), ("thread", []), ("gone", []), ("your-number", []),
    ];

    // Said to whom has opened it, or our own name for a thing that stands in no sentence.
    private static readonly string[] Telling = ["drug", "needle", "inject", "treatment", "addict", "recover", "substance", "alcohol", "heroin", "methadone", "sell sex", "selling sex", "junkie", "clinic"];

    [Fact]
    public async Task every_page_is_of_grade_five_or_below_as_it_is_served()
    {
        List<string> wrong = [];
        await EachPage((name, page) =>
        {
            var sentences = page.QuerySelectorAll("main p, main li, main dd, main dt, main summary, main legend, main label, main h1, main h2").Where(e => e.QuerySelector("p,li,dd,dt") is null && e.Closest("table,.giftcard") is null)
                .Where(e => e.LocalName is not "dt" || e.Closest(".words") is null).SelectMany(e => How_it_reads.Plain(e.TextContent)).Where(s => How_it_reads.Counted(s).Count() > 1).ToList();
            if (sentences.Count == 0) return;
            var grade = How_it_reads.Flesch(sentences);
            output.WriteLine($"{name}: {grade:0.0} over {sentences.Count} sentences");
            if (grade > How_it_reads.Grade) wrong.Add($"{name}: {grade:0.0}");
            wrong.AddRange(sentences.Where(s => How_it_reads.Counted(s).Count() > How_it_reads.LongestSentence).Select(s => $"{name}: {s.Trim()}"));
        });
        Repo.None(wrong.Distinct());
    }

    [Fact, Trait("row", "Y31")]
    public async Task what_stands_open_on_a_page_tells_nobody_who_looks_over_her_shoulder()
    {
        List<string> wrong = [];
        await EachPage((name, page) =>
        {
            // She opened the whole list, the whole word list or a card of her own choice: there plain words stand.
            if (name is "what-if-list" or "all-words" or "before-we-ask" or "read" || name.StartsWith("what-if-try", StringComparison.Ordinal)) return;
            foreach (var closed in page.QuerySelectorAll("details:not([open])").SelectMany(d => d.Children.Where(c => c.LocalName != "summary")).ToList()) closed.Remove();
            wrong.AddRange(Telling.Where(word => page.Body!.TextContent.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{name}: {word}"));
            if (page.Title != "Home") wrong.Add($"{name} is called {page.Title}");
        });
        Repo.None(wrong.Distinct());
    }

    [Fact]
    public async Task the_safety_note_and_the_phone_are_one_tap_from_every_page()
    {
        List<string> wrong = [];
        await EachPage((name, page) =>
        {
            if (name != "safe" && !page.QuerySelectorAll("button, summary").Any(b => b.TextContent.Contains("Is this phone safe to use?", StringComparison.Ordinal))) wrong.Add($"{name} has no way to the safety note");
            if (page.QuerySelector("footer a[href^='tel:']") is null) wrong.Add($"{name} has no number to ring");
            if (page.QuerySelector(".bar a.leave[href='/x']") is null) wrong.Add($"{name} cannot be left");
        });
        Repo.None(wrong);
    }

    /// <summary>Something to read, and what we do for the young: pages that are empty until someone writes them.</summary>
    private static async Task Fill(ASeaward seaward)
    {
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        foreach (var (title, text, _, _) in DemoFrontDoor.Pages)
            await carys.Press(await carys.Read("/library"), "Keep it", ("Title", title), ("Text", text), ("Asked", "Nine women at the table"), ("Checked", "A guide of this year"), ("Words", "The same women"), ("ReviewOn", "2027-10-01"));
        foreach (var _ in DemoFrontDoor.Pages) await nisha.Press(await nisha.Read("/library"), "I agree");
    }

    private static async Task EachPage(Action<string, IDocument> look)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite, new Mode(Demo: false, Production: false));
        await Fill(seaward);
        using var she = seaward.Anyone();
        foreach (var (place, with) in Places)
        {
            var sheet = await she.Go(place, with);
            look(with is [var first, ..] ? $"{place} {first.Value}" : place, sheet.Page);
        }
    }
}
