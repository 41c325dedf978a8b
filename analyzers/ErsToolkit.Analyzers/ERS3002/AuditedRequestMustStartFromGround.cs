using System.Collections.Immutable;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3002;

/// <summary>A request whose use is audited must start from the ground that permits it.</summary>
internal sealed class AuditedRequestMustStartFromGround : OperationRule
{
    public const string Id = "ERS3002";

    public static readonly DiagnosticDescriptor ERS3002_AuditedRequestMustStartFromGround = new(
        Id,
        "An audited request is built by hand instead of from its ground",
        "'{0}' starts by hand a request whose use is audited, and nothing shows the outcome that permits it. Start it with '{1}' from the ground that the outcome handed out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "The specification says after which outcomes the request may be made. A ground comes from such an outcome and carries what the request must repeat.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3002_AuditedRequestMustStartFromGround;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(SyntaxKind.InvocationExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } && Call.NameIn(node) is not null;

    public override Diagnostic? Judge(IOperation operation, RuleContext context) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true } factory } && Call.NameIn(operation.Syntax) is { } name && GroundedFactory.InPlaceOf(factory, context) is { } grounded
            ? Diagnostic.Create(Descriptor, name.GetLocation(), factory.Name, grounded.Name)
            : null;
}
