using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Lines, facts and conditions of one list in plain words: its own, or those of the program.</summary>
public sealed class ListWords(Words words, Framework list)
{
    public string Says(Trigger line) => Find($"trigger.{line.Id}.says");

    public string Fact(string key) => Find($"fact.{key}.label");

    public string Asks(string key) => Find($"fact.{key}.asks");

    public string Choice(string fact, string choice) => Find($"choice.{fact}.{choice}");

    /// <summary>One sentence of this list, or of the program where the list has none of its own.</summary>
    public string Sentence(string key) => Find(key);

    /// <summary>A list by its name and number, without the letters that tell a machine it is the same text.</summary>
    public static string Named(string version) => version.Split('+')[0];

    public string Facts(IEnumerable<string> keys) => string.Join("; ", keys.Select(Fact));

    public string Leads(Trigger line) => words["list.change.leads-to", words[$"response.{line.Response.Word()}.does"].Text, Limit(line.Limit)].Text;

    public string When(Condition condition) => condition switch
    {
        Condition.Yes c => Fact(c.Fact),
        Condition.Under c => words["list.when.under", Fact(c.Fact), c.Number].Text,
        Condition.AtLeast c => words["list.when.at-least", Fact(c.Fact), c.Number].Text,
        Condition.Is c => words["list.when.is", Fact(c.Fact), Choice(c.Fact, c.Choice)].Text,
        Condition.Unknown c => words["list.when.not-known", Fact(c.Fact)].Text,
        Condition.Not c => words["list.when.not", When(c.Part)].Text,
        Condition.All c => words["list.when.all", Parts(c)].Text,
        Condition.Any c => words["list.when.any", Parts(c)].Text,
        Condition.Several c => words["list.when.several", c.Count, Parts(c)].Text,
        _ => "",
    };

    public string Limit(Limit limit) => limit.WorkingDays is > 1 and < 99 ? words["limit.working-days", limit.WorkingDays].Text : words[$"limit.{limit.Word}"].Text;

    private string Parts(Condition condition) => string.Join("; ", condition.Inside.Select(When));

    // A line that is still being written may have no sentence yet; its key stands for it.
    private string Find(string key) => words.Said(list.Words, key)?.Text ?? key;
}
