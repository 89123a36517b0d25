using Seaward.Platform.Web;
using Seaward.Platform.Wording;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features");
builder.Services.AddSingleton<Phrasebook>();
builder.Services.AddScoped<Words>();
builder.Services.AddSeawardWeb(builder.Configuration);

var app = builder.Build();
app.UseSeawardWeb();
app.MapRazorPages().WithStaticAssets();
app.Run();
