using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>Reads the page as it was typed. Whether it makes sense is asked later; nothing typed is ever dropped.</summary>
public static class ThinkForm
{
    public const int MostGrownUps = 8;

    /// <summary>What was typed beside a question that this list does not ask, or does not ask any more.</summary>
    public static IReadOnlyList<string> Unasked(IFormCollection form, Framework framework) =>
        [.. form.Where(field => field.Key.Split('.') is ["fact", var key, _] && !framework.Declares(key) && field.Value.ToString().Trim().Length > 0).Select(field => $"{field.Key.Split('.')[1]}: {field.Value.ToString().Trim()}")];

    public static Thoughts Read(IFormCollection form, Framework framework)
    {
        string Typed(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        return new()
        {
            Facts = framework.Facts
                .Select(f => (f.Key, Said: new Said(Typed($"fact.{f.Key}.Answer"), Typed($"fact.{f.Key}.What"), Typed($"fact.{f.Key}.Who"), Typed($"fact.{f.Key}.When"))))
                .Where(f => !f.Said.IsEmpty).ToDictionary(f => f.Key, f => f.Said),
            GrownUps = [.. Enumerable.Range(0, MostGrownUps)
                .Select(i => new GrownUp(Typed($"grown-up.{i}.Who"), Typed($"grown-up.{i}.WhatHappened"), Typed($"grown-up.{i}.WhatWouldHelp"), Typed($"grown-up.{i}.WhyNotAsked")) { Is = Typed($"grown-up.{i}.Is") })
                .Where(g => !g.IsEmpty)],
            NoOther = Typed("NoOther"), Away = Typed("Away"), Else = Typed("Else"), Help = Typed("Help"), Feel = Typed("Feel"),
            HarmActing = Typed("HarmActing"), LessActing = Typed("LessActing"), HarmNot = Typed("HarmNot"), LessNot = Typed("LessNot"),
            ColleagueSaid = Typed("ColleagueSaid"), Otherwise = Typed("Otherwise"), WillDo = Typed("WillDo"), By = Typed("By"), SecondSaid = Typed("SecondSaid"),
        };
    }
}
