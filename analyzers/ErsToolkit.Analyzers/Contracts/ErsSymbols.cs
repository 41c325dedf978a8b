using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The attributes of the runtime, resolved once per compilation, and how to read them.</summary>
internal sealed class ErsSymbols
{
    private readonly INamedTypeSymbol _builder;
    private readonly INamedTypeSymbol _rule;
    private readonly INamedTypeSymbol _sets;
    private readonly INamedTypeSymbol _code;
    private readonly INamedTypeSymbol? _format;
    private readonly INamedTypeSymbol? _flow;
    private readonly INamedTypeSymbol? _next;

    private ErsSymbols(INamedTypeSymbol builder, INamedTypeSymbol rule, INamedTypeSymbol sets, INamedTypeSymbol code, Compilation compilation)
    {
        _builder = builder;
        _rule = rule;
        _sets = sets;
        _code = code;
        _format = compilation.GetTypeByMetadataName("ErsToolkit.ErsFormatAttribute");
        _next = compilation.GetTypeByMetadataName("ErsToolkit.ErsNextAttribute");
        _flow = compilation.GetTypeByMetadataName("ErsToolkit.ErsFlowAttribute");
    }

    /// <summary>Null where the runtime is not referenced: then there is nothing to analyse.</summary>
    public static ErsSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ErsToolkit.ErsBuilderAttribute") is { } builder
        && compilation.GetTypeByMetadataName("ErsToolkit.ErsRuleAttribute") is { } rule
        && compilation.GetTypeByMetadataName("ErsToolkit.ErsSetsAttribute") is { } sets
        && compilation.GetTypeByMetadataName("ErsToolkit.ErsCodeAttribute") is { } code
            ? new ErsSymbols(builder, rule, sets, code, compilation)
            : null;

    /// <summary>The runtime. It knows the attributes by which builders are known.</summary>
    public IAssemblySymbol Runtime => _builder.ContainingAssembly;

    public bool IsBuilder(INamedTypeSymbol type) => type.GetAttributes().Any(a => Is(a, _builder));

    /// <summary>The operation whose request a builder builds; null where the type is no builder.</summary>
    public string? OperationOf(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(a => Is(a, _builder)) is { } builder ? Text(builder, 0) : null;

    /// <summary>The fields that a method supplies; default where the method says nothing of it.</summary>
    public ImmutableArray<string> FieldsSetBy(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(a => Is(a, _sets)) is { } sets && Text(sets, 0) is { } fields ? Split(fields) : default;

    /// <summary>The rules of a builder that this version knows; whatever else it says was written for a newer one.</summary>
    public ImmutableArray<ContractRule> RulesOf(INamedTypeSymbol builder)
    {
        var rules = ImmutableArray.CreateBuilder<ContractRule>();
        foreach (AttributeData attribute in builder.GetAttributes())
        {
            if (!Is(attribute, _rule) || ReadRule(attribute) is not { } rule)
                continue;
            ContractRule? known = rules.FirstOrDefault(rule.IsSameBut);
            if (known is null)
                rules.Add(rule);
            else
                rules[rules.IndexOf(known)] = known.With(rule.Codes);
        }

        return rules.ToImmutable();
    }

    /// <summary>The formats of a builder's fields whose breach is an error.</summary>
    public ImmutableArray<FieldFormat> FormatsOf(INamedTypeSymbol builder) => builder.GetAttributes()
        .Where(a => Is(a, _format) && Text(a, 4) == "error" && Text(a, 0) is { Length: > 0 })
        .Select(a => new FieldFormat(Text(a, 0)!, Text(a, 1) ?? "", Text(a, 2) ?? "", Text(a, 3) ?? "", FormOf(a)))
        .ToImmutableArray();

    /// <summary>The flows that a builder or an outcome takes part in.</summary>
    public ImmutableArray<ContractFlow> FlowsOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(a => Is(a, _flow) && Text(a, 0) is not null && Text(a, 1) is not null)
        .Select(a => new ContractFlow(Text(a, 0)!, Text(a, 1)!))
        .ToImmutableArray();

    /// <summary>What to do after an outcome with a key; null where nothing says it.</summary>
    public string? NextStepAfter(INamedTypeSymbol outcome, string code) => outcome.GetAttributes()
        .Where(a => Is(a, _next) && Text(a, 0) is { } codes && Split(codes).Contains(code))
        .Select(a => Text(a, 1))
        .FirstOrDefault();

    public string? CodeOf(IFieldSymbol enumMember) =>
        enumMember.GetAttributes().FirstOrDefault(a => Is(a, _code)) is { } code ? Text(code, 0) : null;

    private static ContractRule? ReadRule(AttributeData attribute)
    {
        RuleKind? kind = Text(attribute, 0) switch
        {
            "required" => RuleKind.Required,
            "forbidden" => RuleKind.Forbidden,
            _ => null,
        };
        return kind is { } known && Text(attribute, 1) is { Length: > 0 } field && Text(attribute, 2) is { } whenField && Text(attribute, 3) is { } codes
            ? new ContractRule(known, field, whenField, Split(codes))
            : null;
    }

    private static string FormOf(AttributeData format) => format.NamedArguments.FirstOrDefault(a => a.Key == "Form").Value is { Kind: TypedConstantKind.Primitive, Value: string form } ? form : "";

    private static ImmutableArray<string> Split(string words) =>
        words.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();

    private static string? Text(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
