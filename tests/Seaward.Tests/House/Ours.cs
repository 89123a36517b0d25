using System.Reflection;
using System.Runtime.CompilerServices;
using Seaward.Platform;

namespace Seaward.Tests.House;

/// <summary>What we declare in the program, apart from what the compiler makes of it.</summary>
internal static class Ours
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly Assembly Program = typeof(Serve).Assembly;

    public static readonly IReadOnlyList<Type> Types = [.. Program.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Seaward", StringComparison.Ordinal) == true && !Made(type) && !type.Name.Contains('<', StringComparison.Ordinal))];

    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Everything)
        .Where(member => !Made(member) && !member.Name.Contains('<', StringComparison.Ordinal) && member is not Type && !Borrowed(member));

    public static IEnumerable<ParameterInfo> Parameters(Type type) => Members(type).OfType<MethodBase>().SelectMany(method => method.GetParameters());

    private static bool Made(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || (member.DeclaringType is { } outer && member is Type && Made(outer));

    // A name that a framework chose: an override, or an interface spelled out.
    private static bool Borrowed(MemberInfo member) => member.Name.Contains('.', StringComparison.Ordinal)
        || (member is MethodInfo { IsVirtual: true } method && method.GetBaseDefinition().DeclaringType?.Assembly != Program);
}
