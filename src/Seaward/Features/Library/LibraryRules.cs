using Seaward.Platform.Threads;

namespace Seaward.Features.Library;

public sealed record LeafletTyped(string? Title, string? Text, string? Asked, string? Checked, string? Words, DateOnly? ReviewOn);

public static class LibraryRules
{
    public const int LongestLine = 160, LongestReview = 2;

    /// <summary>The field and words key of what is missing. How it was made is never left out.</summary>
    public static (string Field, string Key)? Wrong(LeafletTyped typed, DateOnly today)
    {
        foreach (var (field, said) in new[] { ("Title", typed.Title), ("Asked", typed.Asked), ("Checked", typed.Checked), ("Words", typed.Words) })
            if (said?.Trim() is not { Length: > 0 and <= LongestLine }) return (field, "library.problem.line");
        if (WrittenRules.Wrong(WrittenRules.Tidy(typed.Text)) is { } wrong) return ("Text", wrong);
        return typed.ReviewOn is { } on && on > today && on <= today.AddYears(LongestReview) ? null : ("ReviewOn", "library.problem.review");
    }

    public static bool Current(DateOnly reviewOn, DateOnly today) => today <= reviewOn;
}
