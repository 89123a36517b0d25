using Seaward.Language.Cli;

using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
using var problems = new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
return new Tool(output, problems, Console.OpenStandardInput, showsProgress: !Console.IsErrorRedirected).Run(args);
