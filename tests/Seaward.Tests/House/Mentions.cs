using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Seaward.Tests.House;

/// <summary>Collects every type that a token or a signature names.</summary>
internal sealed class Mentions(MetadataReader program, HashSet<Use> found) : ISignatureTypeProvider<string, int>
{
    public void Of(EntityHandle handle)
    {
        if (!handle.IsNil) Member(handle, "");
    }

    private void Member(EntityHandle handle, string member)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: found.Add(new(Il.Outermost(program, (TypeDefinitionHandle)handle), member)); break;
            case HandleKind.TypeReference: found.Add(new(Referenced((TypeReferenceHandle)handle), member)); break;
            case HandleKind.TypeSpecification: found.Add(new(program.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, 0), member)); break;
            case HandleKind.MethodDefinition: Method((MethodDefinitionHandle)handle); break;
            case HandleKind.FieldDefinition: Member(program.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType(), program.GetString(program.GetFieldDefinition((FieldDefinitionHandle)handle).Name)); break;
            case HandleKind.MemberReference: Reference((MemberReferenceHandle)handle); break;
            case HandleKind.MethodSpecification: Made((MethodSpecificationHandle)handle); break;
        }
    }

    private void Method(MethodDefinitionHandle handle)
    {
        var method = program.GetMethodDefinition(handle);
        Member(method.GetDeclaringType(), program.GetString(method.Name));
    }

    private void Reference(MemberReferenceHandle handle)
    {
        var member = program.GetMemberReference(handle);
        Member(member.Parent, program.GetString(member.Name));
        if (member.GetKind() is MemberReferenceKind.Method) member.DecodeMethodSignature(this, 0);
        else member.DecodeFieldSignature(this, 0);
    }

    private void Made(MethodSpecificationHandle handle)
    {
        var method = program.GetMethodSpecification(handle);
        method.DecodeSignature(this, 0);
        Of(method.Method);
    }

    private string Referenced(TypeReferenceHandle handle)
    {
        var type = program.GetTypeReference(handle);
        while (type.ResolutionScope.Kind is HandleKind.TypeReference) type = program.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return Il.Named(program.GetString(type.Namespace), program.GetString(type.Name));
    }

    private string Noted(string type)
    {
        found.Add(new(type, ""));
        return type;
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Noted(Il.Outermost(reader, handle));
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Noted(Referenced(handle));
    public string GetTypeFromSpecification(MetadataReader reader, int genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;
    public string GetFunctionPointerType(MethodSignature<string> signature) => "";
    public string GetArrayType(string elementType, ArrayShape shape) => elementType;
    public string GetByReferenceType(string elementType) => elementType;
    public string GetPinnedType(string elementType) => elementType;
    public string GetPointerType(string elementType) => elementType;
    public string GetSZArrayType(string elementType) => elementType;
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
    public string GetGenericMethodParameter(int genericContext, int index) => "";
    public string GetGenericTypeParameter(int genericContext, int index) => "";
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";
}
