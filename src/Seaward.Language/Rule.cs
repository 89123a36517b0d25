namespace Seaward.Language;

/// <summary>One rule of a rule file, as far as people read it.</summary>
public sealed class Rule
{
    internal Rule(string id, Severity severity, IReadOnlyList<string> terms, RuleSaid said, IReadOnlyList<string> toCatch, IReadOnlyList<string> toLeave)
    {
        (Id, Severity, Terms) = (id, severity, terms);
        (Instead, Why, Source) = (said.Instead, said.Why, said.Source);
        (Catch, Leave) = (toCatch, toLeave);
    }

    /// <summary>The rule's name: small words joined by hyphens, the same for as long as the rule lives.</summary>
    public string Id { get; }

    /// <summary>How much the words harm.</summary>
    public Severity Severity { get; }

    /// <summary>The words it looks for, in the notation of the rule file.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>One to three things to write instead.</summary>
    public IReadOnlyList<string> Instead { get; }

    /// <summary>The reason, in one plain sentence.</summary>
    public string Why { get; }

    /// <summary>A short tag for where the rule comes from; the rule file says what each tag stands for.</summary>
    public string Source { get; }

    /// <summary>Sentences in which the rule must find something.</summary>
    public IReadOnlyList<string> Catch { get; }

    /// <summary>Sentences in which the rule must find nothing.</summary>
    public IReadOnlyList<string> Leave { get; }

    /// <summary>The id of the rule.</summary>
    public override string ToString() => Id;
}

/// <summary>What a rule says to the writer.</summary>
internal sealed record RuleSaid(IReadOnlyList<string> Instead, string Why, string Source);
