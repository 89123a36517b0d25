namespace Seaward.Platform.Web.Look;

/// <summary>One answer a person can pick. Text and hint are already words in her language.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
