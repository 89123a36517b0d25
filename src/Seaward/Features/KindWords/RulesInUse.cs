using Seaward.Language;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.KindWords;

/// <summary>
/// The checker with what the women's group has agreed. It looks for new agreements every few seconds, so that a decision applies
/// in every copy of Seaward without a restart. Where the database does not answer, the rules known last go on.
/// </summary>
public sealed class RulesInUse(IServiceScopeFactory scopes, TimeProvider clock) : IKindWords, IDisposable
{
    public static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Known? known;

    private sealed record Known(RuleBook Book, IReadOnlyList<Guid> From, DateTimeOffset At);

    public async Task<IReadOnlyList<WordFound>> Find(string text, IReadOnlyList<string> hers, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var checker = new Checker(await Book(ct), hers);
        return [.. checker.Check(text).Select(found => Told(text, found))];
    }

    public async Task<RuleBook> Book(CancellationToken ct)
    {
        if (Fresh is { } now) return now.Book;
        await turn.WaitAsync(ct);
        try
        {
            known = Fresh ?? await Look(known, ct);
            return known.Book;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Something was decided here: look again at once.</summary>
    public void LookAgain() => known = known is { } now ? now with { At = DateTimeOffset.MinValue } : null;

    public void Dispose() => turn.Dispose();

    private Known? Fresh => known is { } now && clock.GetUtcNow() - now.At < LooksAgainAfter ? now : null;

    private async Task<Known> Look(Known? before, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var agreed = await scope.ServiceProvider.GetRequiredService<CareDb>().AgreedWords(ct);
            IReadOnlyList<Guid> from = [.. agreed.Select(rule => rule.Id)];
            return before is not null && before.From.SequenceEqual(from) ? before with { At = at } : new(OverlayRules.Over(agreed), from, at);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            return new(before?.Book ?? RuleBook.British, before?.From ?? [], at);
        }
    }

    private static WordFound Told(string text, Finding found) => new(found.Start, found.Length, found.Text, found.RuleId, $"kind.severity.{found.Severity}", (int)found.Severity, found.Why,
        [.. found.Instead.Select(instead => InsteadRules.Fit(text, found.Start, found.Length, instead) is { } put ? new Instead(instead, true, put.At, put.Length, put.Text) : new Instead(instead, false))]);
}
