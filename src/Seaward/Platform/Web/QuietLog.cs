using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Seaward.Platform.Web;

/// <summary>
/// Writes what happened without anyone in it: of others' code only the pattern of a message, of a fault only its
/// kind and place, and never a scope, for those hold addresses.
/// </summary>
public sealed class QuietLog(TimeProvider clock, Mode mode) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "quiet";

    private static readonly string[] Trusted = ["Seaward", "Microsoft.Hosting.Lifetime"];

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = Message(logEntry);
        var fault = logEntry.Exception is null ? null : FaultText.Of(logEntry.Exception);
        if (mode.Production) WriteJson(logEntry.LogLevel, logEntry.Category, message, fault, textWriter);
        else textWriter.WriteLine($"{logEntry.LogLevel}: {message}{(fault is null ? "" : Environment.NewLine + fault)}");
    }

    private static string Message<TState>(in LogEntry<TState> entry)
    {
        var category = entry.Category;
        if (Trusted.Any(name => category.StartsWith(name, StringComparison.Ordinal))) return entry.Formatter(entry.State, null);
        var pattern = (entry.State as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(pair => pair.Key == "{OriginalFormat}").Value as string;
        return $"{category}[{entry.EventId.Id}] {pattern}";
    }

    private void WriteJson(LogLevel level, string category, string message, string? fault, TextWriter writer)
    {
        var line = new Dictionary<string, string?>
        {
            ["at"] = clock.GetUtcNow().ToString("O"),
            ["level"] = level.ToString(),
            ["from"] = category,
            ["message"] = message,
        };
        if (fault is not null) line["fault"] = fault;
        writer.WriteLine(JsonSerializer.Serialize(line));
    }
}

public static class LogSetUp
{
    // The framework's own lines name addresses, queries and values. Only its worst ones may speak.
    private static readonly string[] Hushed = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Net.Http"];

    public static void Set(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = QuietLog.FormatterName);
        logging.AddConsoleFormatter<QuietLog, ConsoleFormatterOptions>();
        logging.Services.PostConfigure<LoggerFilterOptions>(Hush);
    }

    private static void Hush(LoggerFilterOptions options)
    {
        foreach (var rule in options.Rules.Where(rule => Hushed.Any(name => rule.CategoryName?.StartsWith(name, StringComparison.Ordinal) == true)).ToList())
            options.Rules.Remove(rule);
        foreach (var name in Hushed) options.Rules.Add(new(null, name, LogLevel.Critical, null));
        options.MinLevel = options.MinLevel < LogLevel.Information ? LogLevel.Information : options.MinLevel;
    }
}
