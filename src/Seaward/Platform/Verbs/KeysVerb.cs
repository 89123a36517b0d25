using System.CommandLine;
using Seaward.Platform.Sealing;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward keys check | export</c>: are the keys whole, and a copy that only one private key opens.</summary>
internal sealed class KeysVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var command = new Command("keys", book.Text("verb.keys"));
        var check = new Command("check", book.Text("verb.keys-check"));
        start.AddTo(check);
        check.SetAction(parsed => Check(start.Read(parsed).Keys));
        var to = new Option<string>("--to") { HelpName = "FILE", Required = true, Description = book.Text("verb.option.export-to") };
        var key = new Option<string>("--public-key") { HelpName = "PEM", Required = true, Description = book.Text("verb.option.public-key") };
        var export = new Command("export", book.Text("verb.keys-export")) { to, key };
        start.AddTo(export);
        export.SetAction(parsed => Export(start.Read(parsed).Keys, parsed.GetValue(to)!, parsed.GetValue(key)!));
        command.Add(check);
        command.Add(export);
        return command;
    }

    private int Check(string folder)
    {
        try
        {
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException();
            var keys = KeyFolder.Open(folder);
            using var signing = keys.Signing();
            Console.WriteLine(book.Text("keys.whole", folder, keys.CurrentWrapping));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            Console.Error.WriteLine(book.Text("keys.not-whole", folder));
            return 1;
        }
    }

    private int Export(string folder, string to, string publicKey)
    {
        try
        {
            KeyExport.Write(folder, to, File.ReadAllText(publicKey));
            Console.WriteLine(book.Text("keys.exported", to));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            Console.Error.WriteLine(book.Text("keys.not-exported", to, publicKey));
            return AllVerbs.Refused;
        }
    }
}
