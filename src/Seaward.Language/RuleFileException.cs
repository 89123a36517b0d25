namespace Seaward.Language;

/// <summary>A rule file that cannot be used, with every reason and its line.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>An exception without reasons.</summary>
    public RuleFileException() : this([]) { }

    /// <summary>An exception with one reason.</summary>
    /// <param name="message">The reason.</param>
    public RuleFileException(string message) : this([message]) { }

    /// <summary>An exception with one reason and what caused it.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="innerException">What caused it.</param>
    public RuleFileException(string message, Exception innerException) : base(message, innerException) => Problems = [message];

    /// <summary>An exception with every reason.</summary>
    /// <param name="problems">Each begins with the file and the line: <c>en-GB.jsonc:12: …</c>.</param>
    public RuleFileException(IReadOnlyList<string> problems) : base(string.Join(Environment.NewLine, problems ?? [])) => Problems = problems ?? [];

    /// <summary>The reasons; each begins with the file and the line.</summary>
    public IReadOnlyList<string> Problems { get; }
}
