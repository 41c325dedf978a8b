using System;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
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
        "The result of '{0}' is discarded, so {1}. Use it, or write '_ =' where nobody is to use it.",
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
            (_, null) => null,
            ({ } severity, { } consequence) => Diagnostic.Create(Descriptor, name.GetLocation(), severity, additionalLocations: null, properties: null, name.Identifier.ValueText, consequence),
        };
    }

    private static (DiagnosticSeverity Severity, string? Text) Consequence(IInvocationOperation call, RuleContext context)
    {
        BuilderContract? builder = context.Contracts.BuilderOf(call.TargetMethod.ContainingType);
        if (builder?.SettingsOf(call.TargetMethod) is { IsDefault: false })
            return (DiagnosticSeverity.Error, "it changes nothing: the builder stays as it was");
        string? text = builder?.BuildKindOf(call.TargetMethod) switch
        {
            BuildKind.Throwing => "the request that it built is lost",
            BuildKind.Trying => call.Arguments.All(IsDiscarded) ? "nobody learns whether the request is valid" : null,
            _ => IsCheckOfOurs(call.TargetMethod) ? "nobody learns what was found" : null,
        };
        return (DiagnosticSeverity.Warning, DiscardedOnPurpose.At(call.Syntax) ? null : text);
    }

    private static bool IsDiscarded(IArgumentOperation argument) => argument.Parameter?.RefKind == RefKind.Out && argument.Value is IDiscardOperation;

    private static bool IsCheckOfOurs(IMethodSymbol method) => !method.ReturnsVoid && IsCheck(method.Name) && Generated.Is(method.ContainingType);

    private static bool IsCheck(string name) => name.StartsWith("Validate", StringComparison.Ordinal) || name.StartsWith("Check", StringComparison.Ordinal);
}
