using System.Collections.Frozen;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Seaward.Tests.House;

/// <summary>A type that another type mentions, and which member of it, when one is called or read.</summary>
internal readonly record struct Use(string Type, string Member)
{
    public string Namespace => Type.Contains('.', StringComparison.Ordinal) ? Type[..Type.LastIndexOf('.')] : "";
    public string Name => Type[(Type.LastIndexOf('.') + 1)..];
    public override string ToString() => Member.Length == 0 ? Type : $"{Type}.{Member}";
}

/// <summary>What every outermost type of the program uses, read from the compiled program itself.</summary>
internal sealed class Il
{
    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    public static readonly FrozenDictionary<string, FrozenSet<Use>> Uses = ReadProgram();

    private readonly MetadataReader program;
    private readonly PEReader file;
    private readonly HashSet<Use> found = [];
    private readonly Mentions mentions;

    private Il(PEReader file, MetadataReader program) => (this.file, this.program, mentions) = (file, program, new(program, found));

    public static IEnumerable<string> Types(string from) => Uses[from].Select(use => use.Type).Distinct();

    /// <summary>Every instruction of a method with the token it carries, if any.</summary>
    public static IEnumerable<(OpCode Code, int Token)> Steps(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            short value = body[at++];
            if (value == 0xFE) value = (short)(0xFE00 | body[at++]);
            var code = Codes[value];
            yield return (code, code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineString or OperandType.InlineSig
                ? BitConverter.ToInt32(body, at) : 0);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
        }
    }

    public static string Outermost(MetadataReader program, TypeDefinitionHandle handle)
    {
        var type = program.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = program.GetTypeDefinition(type.GetDeclaringType());
        return Named(program.GetString(type.Namespace), program.GetString(type.Name));
    }

    internal static string Named(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static FrozenDictionary<string, FrozenSet<Use>> ReadProgram()
    {
        using var file = new PEReader(File.OpenRead(Ours.Program.Location));
        var program = file.GetMetadataReader();
        return program.TypeDefinitions
            .GroupBy(handle => Outermost(program, handle))
            .ToFrozenDictionary(type => type.Key, type => new Il(file, program).Read(type));
    }

    private FrozenSet<Use> Read(IEnumerable<TypeDefinitionHandle> types)
    {
        foreach (var type in types.Select(program.GetTypeDefinition))
        {
            mentions.Of(type.BaseType);
            foreach (var face in type.GetInterfaceImplementations()) mentions.Of(program.GetInterfaceImplementation(face).Interface);
            foreach (var field in type.GetFields()) program.GetFieldDefinition(field).DecodeSignature(mentions, 0);
            foreach (var method in type.GetMethods().Select(program.GetMethodDefinition)) Read(method);
        }
        return found.ToFrozenSet();
    }

    private void Read(MethodDefinition method)
    {
        method.DecodeSignature(mentions, 0);
        if (method.RelativeVirtualAddress == 0) return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) program.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(mentions, 0);
        foreach (var (code, token) in Steps(body.GetILBytes()!))
            if (token != 0 && code.OperandType is not OperandType.InlineString and not OperandType.InlineSig) mentions.Of(MetadataTokens.EntityHandle(token));
    }
}
