using System.Collections.Immutable;
using System.Globalization;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>A time limit must not be shorter than an answer may take, where the request must not be sent again.</summary>
internal sealed class TimeLimitMustNotBeTooShort : OperationRule
{
    public const string Id = "ERS3005";

    public static readonly DiagnosticDescriptor ERS3005_TimeLimitMustNotBeTooShort = new(
        Id,
        "A time limit is shorter than an answer may take",
        "This time limit of {0} is shorter than the {1} seconds that '{2}' has to wait. "
            + "Use at least {1} seconds, because a request that is given up may still be carried out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever stops waiting while the server is still at work does not learn what became of the request.",
        helpLinkUri: HelpLink.Of(Id));

    private const string Timeout = nameof(Timeout);

    public override DiagnosticDescriptor Descriptor => ERS3005_TimeLimitMustNotBeTooShort;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxKind.InvocationExpression,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: Timeout } } => true,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Timeout } } => true,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call =>
            Call.NameIn(call) is { Identifier.ValueText: var name } && (name == CancelledCalls.CancelAfter || AbandonedCalls.IsWait(name)),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation
            when creation.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } =>
            CancelledCalls.MayBeSource(creation is ObjectCreationExpressionSyntax { Type: var type } ? type : variable.Type),
        _ => false,
    };

    public override Diagnostic? Judge(IOperation operation, RuleContext context)
    {
        if (TimeLimits.TryRead(operation, context) is not { } limit)
            return null;
        string seconds = limit.Seconds.ToString("0.###", CultureInfo.InvariantCulture);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (ConstantTime.Rewrite(limit.Value, limit.Client.Seconds) is { } code)
            properties = properties.Add(FindingProperties.Mending, code);
        return Diagnostic.Create(
            Descriptor,
            limit.Value.Syntax.GetLocation(),
            properties,
            seconds + (seconds == "1" ? " second" : " seconds"),
            limit.Client.Seconds.ToString(CultureInfo.InvariantCulture),
            limit.Client.Name);
    }
}
