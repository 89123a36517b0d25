namespace Seaward.Features.Joining;

/// <summary>The ways a woman may want to be reached. None is a way too.</summary>
public enum Way { Ring, Text, Letter, Visit, SomeoneElse, None }

/// <summary>How she wants to be reached, in her words; readable only while her record is open.</summary>
public sealed record HowToReach(IReadOnlyList<Way> Ways, string? Hours, string? MaySay, string? WhoAnswers)
{
    public bool NotAtAll => Ways is [Way.None];
}
