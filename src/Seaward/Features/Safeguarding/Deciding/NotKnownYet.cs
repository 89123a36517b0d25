using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Deciding;

/// <summary>A question that is open, an answer to it that would lift what the list says, and to what.</summary>
public sealed record NotKnownYet(string Asks, string If, string Would)
{
    public static IReadOnlyList<NotKnownYet> Of(Thoughts thoughts, Framework list, Words words)
    {
        var said = new ListWords(words, list);
        return [.. WouldChange.Of(ThinkRules.Read(thoughts, list, out _), list).Select(one => new NotKnownYet(said.Asks(one.Fact), one.If switch
        {
            IfKind.Yes => words["think.yes"].Text,
            IfKind.No => words["think.no"].Text,
            IfKind.Under => words["think.if-under", one.Number].Text,
            IfKind.AtLeast => words["think.if-at-least", one.Number].Text,
            _ => said.Choice(one.Fact, one.Choice),
        }, words[$"think.would.{one.Then.Response.Word()}"].Text))];
    }
}

internal static class SecondWordNames
{
    extension(StaffNames names)
    {
        /// <summary>Each of them under the name of whoever said it.</summary>
        public async Task<IReadOnlyList<(string Name, SecondWord Word)>> Under(IEnumerable<SecondWord> words, CancellationToken ct)
        {
            List<(string, SecondWord)> named = [];
            foreach (var word in words) named.Add((await names.Of(new StaffId(word.Who), ct), word));
            return named;
        }
    }
}
