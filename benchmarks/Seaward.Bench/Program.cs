using System.CommandLine;
using Seaward.Bench;
using Seaward.Bench.Hosts;
using Seaward.Bench.Rows;
using Seaward.Platform.Persistence;

var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = "How the readings are printed." };
format.AcceptOnlyFromAmong("text", "json");
var quick = new Option<bool>("--quick") { Description = "Short rounds, and 1,000 women unless --sizes says otherwise: shows that everything runs, and roughly how fast." };
var rows = new Option<string>("--rows") { DefaultValueFactory = _ => "record,door,what-if,find,language", Description = "Which rows: record, door, what-if, find, language." };
var sizes = new Option<string?>("--sizes") { Description = "With how many women: 5000,50000, and 1000 when it is quick." };
var databases = new Option<Engine[]>("--databases") { DefaultValueFactory = _ => Enum.GetValues<Engine>(), AllowMultipleArgumentsPerToken = true, Description = "On which databases." };
var folder = new Option<string>("--folder") { Required = true, Description = "An empty folder on the disk to measure." };
var engine = new Option<Engine>("--engine");
var women = new Option<int>("--women");
var noKeptPages = new Option<bool>("--no-kept-pages");
rows.Validators.Add(result =>
{
    foreach (var name in Names(result.GetValueOrDefault<string>()).Where(name => Bench.AllRows.All(row => row.Name != name))) result.AddError($"There is no row '{name}'. There are record, door, what-if, find and language.");
});
sizes.Validators.Add(result =>
{
    foreach (var size in Names(result.GetValueOrDefault<string>()).Where(size => !int.TryParse(size, out var many) || many < 1)) result.AddError($"'{size}' is not a number of women. Write numbers with commas: 5000,50000.");
});

var postgres = Environment.GetEnvironmentVariable("SEAWARD_BENCH_POSTGRES");
var root = new RootCommand("Measures Seaward beside what this machine can do at all.") { format, quick, rows, sizes, databases, folder };
root.SetAction(async (parsed, ct) =>
{
    var small = parsed.GetValue(quick);
    var chosen = Names(parsed.GetValue(rows)).Select(name => Bench.AllRows.Single(row => row.Name == name));
    var options = new BenchOptions(Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(format)!, small ? Pace.Quick : Pace.Whole,
        [.. Names(parsed.GetValue(sizes) ?? (small ? "1000" : "5000,50000")).Select(int.Parse)], parsed.GetValue(databases)!, [.. chosen], postgres);
    Console.WriteLine(Report.Of(await new Bench(options).Run(ct), options.Format));
    return 0;
});

var limits = new Command("limits", "The bare limits, in a process of their own.") { folder, engine, women };
limits.SetAction((parsed, _) => Limits.Run(parsed.GetValue(engine), StockOf(parsed).Bare));
var product = new Command("product", "The product, in a process of its own.") { folder, engine, women, noKeptPages };
product.SetAction((parsed, _) => ProductHost.Run(StockOf(parsed), !parsed.GetValue(noKeptPages)));
root.Add(limits);
root.Add(product);

var asked = root.Parse(args);
if (asked.Errors.Count == 0) return await asked.InvokeAsync();
foreach (var error in asked.Errors) Console.Error.WriteLine(error.Message);
return 2;

static string[] Names(string? given) => (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

Stock StockOf(ParseResult parsed) => new(parsed.GetValue(folder)!, parsed.GetValue(engine), parsed.GetValue(women), postgres);
