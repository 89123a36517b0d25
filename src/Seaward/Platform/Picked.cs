namespace Seaward.Platform;

/// <summary>One of the choices that a form offers, by its name; a number or a name that nobody offers is none of them.</summary>
public static class Picked
{
    public static T? Of<T>(string? typed) where T : struct, Enum =>
        typed is not null && Enum.GetNames<T>().Contains(typed, StringComparer.Ordinal) ? Enum.Parse<T>(typed) : null;
}
