using Microsoft.Extensions.Options;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor;

/// <summary>When someone reads next, as a sentence: above the box, and beside a question that waits.</summary>
public sealed class WhenWeRead(IOptions<FrontDoorSettings> settings, ServiceClock clock, Words words)
{
    public Phrase Says(string today, string later)
    {
        var questions = settings.Value.Questions;
        if (ReadingRules.Next(clock.LocalNow.DateTime, questions.Days, questions.At) is not { } next) return words["ask.next-unknown"];
        return words[DateOnly.FromDateTime(next) == clock.Today ? today : later, next];
    }
}
