using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Seaward.Tests.House;

/// <summary>The literal part of every page, as Razor compiled it: what stands there whatever the data is.</summary>
internal static class Markup
{
    public static readonly IReadOnlyList<(string View, string Html)> Pieces = Read();

    /// <summary>Runs of literal text outside tags.</summary>
    public static IEnumerable<(string View, string Text)> Texts() =>
        from piece in Pieces
        from text in Outside(piece.Html)
        where text.Length > 0
        select (piece.View, text);

    /// <summary>Attributes that are read to people.</summary>
    public static IEnumerable<(string View, string Name, string Text)> Spoken() =>
        from piece in Pieces
        from System.Text.RegularExpressions.Match said in System.Text.RegularExpressions.Regex.Matches(piece.Html, "\\b(title|alt|placeholder|aria-label|content|summary)=\"([^\"]*)\"")
        select (piece.View, said.Groups[1].Value, said.Groups[2].Value);

    private static IEnumerable<string> Outside(string html)
    {
        var text = new StringBuilder();
        var tag = false;
        var skipped = System.Text.RegularExpressions.Regex.Replace(html, "(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|&[a-z#0-9]+;", " ");
        foreach (var sign in skipped)
        {
            if (sign == '<')
            {
                tag = true;
                yield return Taken(text);
            }
            else if (sign == '>') tag = false;
            else if (!tag) text.Append(sign);
        }
        if (!tag) yield return Taken(text);
    }

    private static string Taken(StringBuilder text)
    {
        var taken = text.ToString().Trim();
        text.Clear();
        return taken;
    }

    private static List<(string, string)> Read()
    {
        using var file = new PEReader(File.OpenRead(Ours.Program.Location));
        var program = file.GetMetadataReader();
        return [.. from handle in program.TypeDefinitions
            let outer = Il.Outermost(program, handle)
            where outer.StartsWith("AspNetCoreGeneratedDocument.", StringComparison.Ordinal)
            from method in program.GetTypeDefinition(handle).GetMethods().Select(program.GetMethodDefinition)
            where method.RelativeVirtualAddress != 0
            let html = Literal(program, file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!)
            where html.Length > 0
            select (outer["AspNetCoreGeneratedDocument.".Length..], html)];
    }

    // A tag helper's mixed attribute is written like text between two calls; it is not text.
    private static string Literal(MetadataReader program, byte[] body)
    {
        var html = new StringBuilder();
        var (said, attribute) = ("", false);
        foreach (var (code, token) in Il.Steps(body))
        {
            if (code.OperandType is System.Reflection.Emit.OperandType.InlineString) said = program.GetUserString((UserStringHandle)MetadataTokens.Handle(token));
            if (code.OperandType is not System.Reflection.Emit.OperandType.InlineMethod) continue;
            switch (Called(program, MetadataTokens.EntityHandle(token)))
            {
                case "BeginWriteTagHelperAttribute": attribute = true; break;
                case "EndWriteTagHelperAttribute": attribute = false; break;
                case "WriteLiteral" when !attribute: html.Append(said); break;
                case "Write" when !attribute: html.Append(' '); break;
            }
        }
        return html.ToString();
    }

    private static string Called(MetadataReader program, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MemberReference => program.GetString(program.GetMemberReference((MemberReferenceHandle)handle).Name),
        HandleKind.MethodDefinition => program.GetString(program.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
        _ => "",
    };
}
