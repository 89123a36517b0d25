using Seaward.Platform;
using Seaward.Platform.Persistence;

var app = Serve.Build(new ServeOptions(new Mode(true, false), "keys", DatabaseChoice.InFolder("data"), ["http://127.0.0.1:5080"]));
await Databases.Migrate(app.Services, default);
app.Run();
