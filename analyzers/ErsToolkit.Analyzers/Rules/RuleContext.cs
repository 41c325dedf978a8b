using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Locals;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>The types that rules on single operations ask for, resolved once per compilation.</summary>
internal sealed class RuleContext
{
    private readonly INamedTypeSymbol? _nextStep;

    private RuleContext(Compilation compilation, ErsSymbols symbols)
    {
        Contracts = new ContractCache(symbols);
        BuilderCalls = new BuilderCalls(compilation, Contracts);
        Sensitive = new SensitiveMembers(compilation, symbols.Runtime);
        Clients = new ClientContracts(compilation, symbols.Runtime);
        Locals = new LocalIndex(Sensitive.MayBe);
        _nextStep = compilation.GetTypeByMetadataName("ErsToolkit.NextStep");
    }

    public ContractCache Contracts { get; }

    public BuilderCalls BuilderCalls { get; }

    public SensitiveMembers Sensitive { get; }

    public ClientContracts Clients { get; }

    public LocalIndex Locals { get; }

    /// <summary>Null where the runtime is not referenced: then there is nothing to analyse.</summary>
    public static RuleContext? TryCreate(Compilation compilation) =>
        ErsSymbols.TryCreate(compilation) is { } symbols ? new RuleContext(compilation, symbols) : null;

    public bool IsNextStep(ITypeSymbol type) => _nextStep is not null && SymbolEqualityComparer.Default.Equals(type, _nextStep);

    /// <summary>The codes of an enumeration that also has a member, its zero, for the codes that nobody knows yet.</summary>
    public CodedEnum? OpenEnumOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum } && Contracts.CodedEnumOf(type) is { IsOpen: true } coded ? coded : null;
}
