using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>The types that rules on single operations ask for, resolved once per compilation.</summary>
internal sealed class RuleContext
{
    private const string GeneratorName = "ErsToolkit.Generator";

    private readonly INamedTypeSymbol? _generatedCode;
    private readonly INamedTypeSymbol? _flow;
    private readonly INamedTypeSymbol? _nextStep;

    private RuleContext(Compilation compilation, ErsSymbols symbols)
    {
        Contracts = new ContractCache(symbols);
        BuilderCalls = new BuilderCalls(compilation, Contracts);
        _generatedCode = compilation.GetTypeByMetadataName("System.CodeDom.Compiler.GeneratedCodeAttribute");
        _flow = compilation.GetTypeByMetadataName("ErsToolkit.ErsFlowAttribute");
        _nextStep = compilation.GetTypeByMetadataName("ErsToolkit.NextStep");
    }

    public ContractCache Contracts { get; }

    public BuilderCalls BuilderCalls { get; }

    /// <summary>Null where the runtime is not referenced: then there is nothing to analyse.</summary>
    public static RuleContext? TryCreate(Compilation compilation) =>
        ErsSymbols.TryCreate(compilation) is { } symbols ? new RuleContext(compilation, symbols) : null;

    public bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(a =>
        Same(a.AttributeClass, _generatedCode) && !a.ConstructorArguments.IsEmpty && a.ConstructorArguments[0].Value is GeneratorName);

    public bool IsNextStep(ITypeSymbol type) => Same(type, _nextStep);

    /// <summary>Whether the specification says after which outcomes such a request may be made: then its use is audited.</summary>
    public bool HasFlow(INamedTypeSymbol builder) => builder.GetAttributes().Any(a => Same(a.AttributeClass, _flow));

    /// <summary>The codes of an enumeration that also has a member, its zero, for the codes that nobody knows yet.</summary>
    public CodedEnum? OpenEnumOf(ITypeSymbol? type) =>
        Contracts.CodedEnumOf(type) is { } coded && coded.Members.All(m => !IsZero(m.Key)) && type!.GetMembers().OfType<IFieldSymbol>().Any(IsZero) ? coded : null;

    private static bool IsZero(IFieldSymbol member) => member.HasConstantValue && System.Convert.ToDecimal(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) == 0;

    private static bool Same(ITypeSymbol? one, INamedTypeSymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
