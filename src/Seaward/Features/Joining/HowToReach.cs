namespace Seaward.Features.Joining;

/// <summary>The ways a woman may want to be reached. None is a way too.</summary>
public enum Way { Ring, Text, Letter, Visit, SomeoneElse, None }

/// <summary>How she wants to be reached, in her words; readable only while her record is open.</summary>
public sealed record HowToReach(IReadOnlyList<Way> Ways, string? Hours, string? MaySay, string? WhoAnswers)
{
    /// <summary>Her number, only where she wants to be rung or texted.</summary>
    public string? Phone { get; init; }

    /// <summary>Where a letter goes, or where to see her; only where she wants one of the two.</summary>
    public string? Address { get; init; }

    /// <summary>Where, or to whom, nothing about her may ever go: one to a line.</summary>
    public string? Never { get; init; }

    public bool MayRingOrText => Ways.Contains(Way.Ring) || Ways.Contains(Way.Text);

    public bool MayWriteOrVisit => Ways.Contains(Way.Letter) || Ways.Contains(Way.Visit);

    public bool NotAtAll => Ways is [Way.None];
}
