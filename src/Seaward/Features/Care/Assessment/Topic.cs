namespace Seaward.Features.Care.Assessment;

public enum Topic { ThisWeek, AtHome }

/// <summary>What she says to a topic. Never is kept for every later worker; she can still begin it herself.</summary>
public enum Answer { Told, NotToday, Never, SheBeganIt }

public enum InTheRoom { OnlyUs, Child, Partner, SomeoneElse }

public static class Topics
{
    /// <summary>As it stands in an address: "this-week".</summary>
    public static Topic? Named(string name) => name switch
    {
        "this-week" => Topic.ThisWeek,
        "at-home" => Topic.AtHome,
        _ => null,
    };

    extension(Topic topic)
    {
        public string Address => topic is Topic.ThisWeek ? "this-week" : "at-home";
    }
}
