using System;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS2006;

/// <summary>The result of a call that does nothing but give one must not be discarded.</summary>
internal sealed class ResultMustNotBeDiscarded : OperationRule
{
    public const string Id = "ERS2006";

    public static readonly DiagnosticDescriptor ERS2006_ResultMustNotBeDiscarded = new(
        Id,
        "The result of a call on a builder, or of a check, is discarded",
        "The result of '{0}' is discarded, so {1}. Assign it, or {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Every call on a builder returns a new one and leaves the old one as it is; a request or a verdict that nobody takes has no effect at all.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2006_ResultMustNotBeDiscarded;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(SyntaxKind.ExpressionStatement);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) =>
        Call.NameIn(((ExpressionStatementSyntax)node).Expression) is { } name && (IsCheck(name.Identifier.ValueText) || context.BuilderCalls.MayBe(name.Identifier.ValueText));

    public override Diagnostic? Judge(IOperation operation, RuleContext context)
    {
        if (operation is not IExpressionStatementOperation { Operation: IInvocationOperation call } || Call.NameIn(call.Syntax) is not { } name)
            return null;
        return Consequence(call, context) switch
        {
            (_, null, _) => null,
            ({ } severity, { } consequence, { } remedy) => Diagnostic.Create(
                Descriptor, name.GetLocation(), severity, additionalLocations: null, properties: null, name.Identifier.ValueText, consequence, remedy),
        };
    }

    private static (DiagnosticSeverity Severity, string? Text, string Remedy) Consequence(IInvocationOperation call, RuleContext context)
    {
        BuilderContract? builder = context.Contracts.BuilderOf(call.TargetMethod.ContainingType);
        if (builder?.SettingsOf(call.TargetMethod) is { IsDefault: false })
            return (DiagnosticSeverity.Error, "it changes nothing: the builder stays as it was", "chain the next call to it");
        string? text = builder?.BuildKindOf(call.TargetMethod) switch
        {
            BuildKind.Throwing => "the request that it built is lost",
            BuildKind.Trying => call.Arguments.All(IsDiscarded) ? "whether the request is valid is never known" : null,
            _ => IsCheckOfOurs(call.TargetMethod) ? "what was found is lost" : null,
        };
        return (DiagnosticSeverity.Warning, DiscardedOnPurpose.At(call.Syntax) ? null : text, "write '_ =' if it is not needed");
    }

    private static bool IsDiscarded(IArgumentOperation argument) => argument.Parameter?.RefKind == RefKind.Out && argument.Value is IDiscardOperation;

    private static bool IsCheckOfOurs(IMethodSymbol method) => !method.ReturnsVoid && IsCheck(method.Name) && Generated.Is(method.ContainingType);

    private static bool IsCheck(string name) => name.StartsWith("Validate", StringComparison.Ordinal) || name.StartsWith("Check", StringComparison.Ordinal);
}
