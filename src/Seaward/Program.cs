using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features");
builder.Services.AddSingleton<Phrasebook>();
builder.Services.AddScoped<Words>();
builder.Services.AddLook();

var app = builder.Build();
app.UseRequestLocalization(Phrasebook.Languages);
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();
