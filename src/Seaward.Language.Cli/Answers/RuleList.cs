namespace Seaward.Language.Cli.Answers;

/// <summary>The rules, for people who want to read them.</summary>
internal static class RuleList
{
    public static void Write(TextWriter output, RuleBook rules)
    {
        foreach (var rule in rules.Rules) output.WriteLine($"{rule.Id,-28} {Text.Named(rule.Severity),-7} {rule.Why}");
        output.Flush();
    }

    public static void Explain(TextWriter output, RuleBook rules, Rule rule)
    {
        output.WriteLine($"{rule.Id} ({Text.Named(rule.Severity)})");
        output.WriteLine(rule.Why);
        Section(output, "Instead", rule.Instead);
        Section(output, "It speaks up in", rule.Catch);
        Section(output, "It keeps quiet in", rule.Leave);
        output.WriteLine();
        output.WriteLine($"Source: {rules.Sources[rule.Source]}");
        output.Flush();
    }

    private static void Section(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        output.WriteLine();
        output.WriteLine(title + ":");
        foreach (var line in lines) output.WriteLine("  " + line);
    }
}
