namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>What the framework says to do, gentlest first. The order is the meaning: a later one never gives way to an earlier.</summary>
public enum Response { Nothing, Talk, EarlyHelpOffer, Consult, Refer, ActNow }

public static class ResponseWords
{
    public static readonly IReadOnlyList<string> All = ["nothing", "talk", "early-help-offer", "consult", "refer", "act-now"];

    public static string Word(this Response response) => All[(int)response];

    public static Response? From(string? word) =>
        Enumerable.Range(0, All.Count).Where(i => All[i] == word).Select(i => (Response?)i).FirstOrDefault();
}
