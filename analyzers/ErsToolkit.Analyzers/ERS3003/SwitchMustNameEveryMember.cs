using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS3003;

/// <summary>A switch over outcomes must have a case for each of them, or say what happens to the others.</summary>
internal sealed class SwitchMustNameEveryMember : OperationRule
{
    public const string Id = "ERS3003";

    private const int Named = 3;

    public static readonly DiagnosticDescriptor ERS3003_SwitchMustNameEveryMember = new(
        Id,
        "A switch over outcomes or next steps leaves out cases",
        "This switch over '{0}' has no case for {1}: {2}. Add the cases, or a default that says what happens then.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An outcome without a case is passed over in silence, or ends in an exception that says nothing of it.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3003_SwitchMustNameEveryMember;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => node switch
    {
        SwitchStatementSyntax s => !s.Sections.Any(section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel)),
        SwitchExpressionSyntax s => !s.Arms.Any(arm => arm is { Pattern: DiscardPatternSyntax or VarPatternSyntax, WhenClause: null }),
        _ => false,
    };

    public override Diagnostic? Judge(IOperation operation, RuleContext context)
    {
        if (SwitchCoverage.MissingIn(operation, context) is not { IsDefaultOrEmpty: false } missing)
            return null;
        string count = missing.Length == 1 ? "one member" : missing.Length.ToString(CultureInfo.InvariantCulture) + " members";
        string names = string.Join(", ", missing.Take(Named).Select(m => m.Name));
        string more = missing.Length > Named ? string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", names, missing.Length - Named) : names;
        Location keyword = KeywordOf(operation.Syntax).GetLocation();
        return Diagnostic.Create(
            Descriptor, keyword, SeverityAt(operation.Syntax), additionalLocations: null, properties: null, missing[0].ContainingType.Name, count, more);
    }

    // An expression throws for what it leaves out, and the compiler warns of it; a statement goes on as if nothing had happened.
    private static DiagnosticSeverity SeverityAt(SyntaxNode node) => node is SwitchExpressionSyntax ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;

    private static SyntaxToken KeywordOf(SyntaxNode node) => node is SwitchStatementSyntax statement ? statement.SwitchKeyword : ((SwitchExpressionSyntax)node).SwitchKeyword;
}
