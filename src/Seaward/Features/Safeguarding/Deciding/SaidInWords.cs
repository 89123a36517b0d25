using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>What was answered to a question of the list, and who saw it when, as a person reads it.</summary>
internal static class SaidInWords
{
    extension(Words words)
    {
        public string Answered(Framework list, string key, string answer) => answer switch
        {
            "yes" or "no" => words[$"think.{answer}"].Text,
            ThinkRules.NotKnown => words["think.not-known"].Text,
            _ when list.Declares(key) && list.Fact(key).Choices.Contains(answer) => words[$"choice.{key}.{answer}"].Text,
            _ => answer,
        };
    }

    public static string WhoAndWhen(this Said said) => string.Join(", ", new[] { said.Who, ThinkRules.Day(said.When)?.Day() ?? "" }.Where(part => part.Length > 0));
}
