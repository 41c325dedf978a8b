using System;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3007;

/// <summary>How a text comes from a code, and so what to write in its place.</summary>
internal enum CodeTextKind
{
    /// <summary>A property with the text as it came, beside one with the member: take that one.</summary>
    RawProperty,

    /// <summary>A property of the runtime, which knows no enumeration: a generated method gives the member.</summary>
    RuntimeProperty,

    /// <summary>The member itself, made into text: take it as it is.</summary>
    Converted,
}

/// <summary>A text that is a code, where the code is also to be had as a member of an enumeration.</summary>
/// <param name="Text">What gives the text.</param>
/// <param name="Enum">The enumeration.</param>
/// <param name="Kind">How the text comes from the code.</param>
/// <param name="IsMemberName">Whether the text is the name of the member rather than its code.</param>
internal sealed record CodeText(IOperation Text, INamedTypeSymbol Enum, CodeTextKind Kind, bool IsMemberName = false)
{
    /// <summary>What the property with the text has in its name that the one with the member has not.</summary>
    public const string RawPrefix = "Raw";

    /// <summary>The generated method that gives the member for what the runtime found.</summary>
    public const string MemberMethod = "Key";

    private const string CodeProperty = "Code";
    private const string CodeMethod = "ToCode";

    public static bool IsName(string name) => name is CodeProperty or CodeMethod or nameof(ToString) || (name.Length > RawPrefix.Length && name.StartsWith(RawPrefix, StringComparison.Ordinal));

    public static CodeText? TryRead(IOperation operand, RuleContext context) => operand switch
    {
        IPropertyReferenceOperation { Instance: not null, Property: { Type.SpecialType: SpecialType.System_String, Parameters.IsEmpty: true } property } =>
            property.Name == CodeProperty ? OfRuntime(operand, property, context) : Beside(operand, property, context),
        IInvocationOperation call => OfConversion(call, context),
        _ => null,
    };

    private static CodeText? Beside(IOperation operand, IPropertySymbol raw, RuleContext context)
    {
        if (!raw.Name.StartsWith(RawPrefix, StringComparison.Ordinal))
            return null;
        var property = raw.ContainingType.GetMembers(raw.Name.Substring(RawPrefix.Length)).OfType<IPropertySymbol>().FirstOrDefault();
        return property is { Type: INamedTypeSymbol type, IsStatic: false } && context.OpenEnumOf(type) is not null && IsAccessible(operand, property)
            ? new CodeText(operand, type, CodeTextKind.RawProperty)
            : null;
    }

    // Two editions that are both in scope each have such a method: then a call would be ambiguous, and which one is meant nobody knows.
    private static CodeText? OfRuntime(IOperation operand, IPropertySymbol code, RuleContext context)
    {
        if (!SymbolEqualityComparer.Default.Equals(code.ContainingAssembly, context.Contracts.Symbols.Runtime) || operand.SemanticModel is not { } model)
            return null;
        var methods = model.LookupSymbols(operand.Syntax.SpanStart, code.ContainingType, MemberMethod, includeReducedExtensionMethods: true);
        return methods is [IMethodSymbol { Parameters.IsEmpty: true, ReturnType: INamedTypeSymbol type }] && context.OpenEnumOf(type) is not null
            ? new CodeText(operand, type, CodeTextKind.RuntimeProperty)
            : null;
    }

    private static CodeText? OfConversion(IInvocationOperation call, RuleContext context) => call switch
    {
        { TargetMethod: { Name: CodeMethod, IsExtensionMethod: true, Parameters: [{ Type: INamedTypeSymbol type }] } } =>
            context.Contracts.CodedEnumOf(type) is not null ? new CodeText(call, type, CodeTextKind.Converted) : null,
        { TargetMethod: { Name: nameof(ToString), Parameters.IsEmpty: true }, Instance.Type: INamedTypeSymbol type } =>
            context.OpenEnumOf(type) is not null ? new CodeText(call, type, CodeTextKind.Converted, IsMemberName: true) : null,
        _ => null,
    };

    private static bool IsAccessible(IOperation operand, ISymbol symbol) => operand.SemanticModel?.IsAccessible(operand.Syntax.SpanStart, symbol) == true;

    /// <summary>The member that a text means; null where none or more than one does: a text that nobody knows must be compared as text.</summary>
    public IFieldSymbol? MemberFor(string text, ContractCache contracts)
    {
        var members = contracts.CodedEnumOf(Enum)?.Members.Where(m => (IsMemberName ? m.Key.Name : m.Value) == text).Select(m => m.Key).ToList();
        return members is [{ } only] && IsAccessible(Text, Enum) ? only : null;
    }
}
