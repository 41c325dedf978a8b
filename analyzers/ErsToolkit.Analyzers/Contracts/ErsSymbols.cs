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

    public bool IsBuilder(INamedTypeSymbol type) => Marks.Of(type, _builder).Any();

    /// <summary>The operation whose request a builder builds; null where the type is no builder.</summary>
    public string? OperationOf(INamedTypeSymbol type) => Marks.TextOf(type, _builder);

    /// <summary>The fields that a method supplies; default where the method says nothing of it.</summary>
    public ImmutableArray<string> FieldsSetBy(IMethodSymbol method) =>
        Marks.TextOf(method, _sets) is { } fields ? Split(fields) : default;

    /// <summary>The rules of a builder that this version knows; whatever else it says was written for a newer one.</summary>
    public ImmutableArray<ContractRule> RulesOf(INamedTypeSymbol builder)
    {
        var rules = ImmutableArray.CreateBuilder<ContractRule>();
        foreach (AttributeData attribute in Marks.Of(builder, _rule))
        {
            if (ReadRule(attribute) is not { } rule)
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
    public ImmutableArray<FieldFormat> FormatsOf(INamedTypeSymbol builder) => Marks.Of(builder, _format)
        .Where(a => Marks.Text(a, 4) == "error" && Marks.Text(a, 0) is { Length: > 0 })
        .Select(a => new FieldFormat(Marks.Text(a, 0)!, Marks.Text(a, 1) ?? "", Marks.Text(a, 2) ?? "", Marks.Text(a, 3) ?? "", FormOf(a)))
        .ToImmutableArray();

    /// <summary>The flows that a builder or an outcome takes part in.</summary>
    public ImmutableArray<ContractFlow> FlowsOf(INamedTypeSymbol type) => Marks.Of(type, _flow)
        .Where(a => Marks.Text(a, 0) is not null && Marks.Text(a, 1) is not null)
        .Select(a => new ContractFlow(Marks.Text(a, 0)!, Marks.Text(a, 1)!))
        .ToImmutableArray();

    /// <summary>What to do after an outcome with a key; null where nothing says it.</summary>
    public string? NextStepAfter(INamedTypeSymbol outcome, string code) => Marks.Of(outcome, _next)
        .Where(a => Marks.Text(a, 0) is { } codes && Split(codes).Contains(code))
        .Select(a => Marks.Text(a, 1))
        .FirstOrDefault();

    public string? CodeOf(IFieldSymbol enumMember) => Marks.TextOf(enumMember, _code);

    private static ContractRule? ReadRule(AttributeData attribute)
    {
        RuleKind? kind = Marks.Text(attribute, 0) switch
        {
            "required" => RuleKind.Required,
            "forbidden" => RuleKind.Forbidden,
            _ => null,
        };
        return kind is { } known && Marks.Text(attribute, 1) is { Length: > 0 } field && Marks.Text(attribute, 2) is { } whenField && Marks.Text(attribute, 3) is { } codes
            ? new ContractRule(known, field, whenField, Split(codes))
            : null;
    }

    private static string FormOf(AttributeData format) => format.NamedArguments.FirstOrDefault(a => a.Key == "Form").Value is { Kind: TypedConstantKind.Primitive, Value: string form } ? form : "";

    private static ImmutableArray<string> Split(string words) =>
        words.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
}
