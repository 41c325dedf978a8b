using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>What is marked, of that which a value is made of.</summary>
internal static class Sources
{
    /// <summary>The mark of what gives access to a system.</summary>
    public const string Secret = "secret";

    /// <summary>Null where a value is not of something marked, or does not come out as it is.</summary>
    public static Leak? TryRead(Leaf leaf, SensitiveMembers members) => leaf.Operation switch
    {
        IPropertyReferenceOperation { Property: { } property } => OfMember(property, property.Type, leaf, members),
        IInvocationOperation call => OfMember(call.TargetMethod, call.TargetMethod.ReturnType, leaf, members) ?? OfSerialized(call, leaf, members),
        _ => null,
    };

    private static Leak? OfMember(ISymbol member, ITypeSymbol type, Leaf leaf, SensitiveMembers members) =>
        members.KindOf(member) is { } kind && (leaf.Form == Form.Any || IsBytes(type) == (leaf.Form == Form.Bytes))
            ? new Leak(member.ContainingType.Name + "." + member.Name, kind, leaf.Place)
            : null;

    // A serializer that knows the converters of the types writes of each what its converter does, the other one all properties.
    private static Leak? OfSerialized(IInvocationOperation call, Leaf leaf, SensitiveMembers members) =>
        leaf.Form != Form.Bytes
        && Conversions.Serialized(call) is { } value
        && Symbols.WithoutNullable(value.Type) is { } type
        && (Conversions.WritesProperties(call) ? members.KindOfProperties(type) : members.KindOfContent(type)) is { } kind
            ? new Leak(type.Name, kind, leaf.Place)
            : null;

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol or { Name: "ReadOnlyMemory" or "Memory" or "ReadOnlySpan" };
}
