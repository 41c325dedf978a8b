using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A switch over a result.</summary>
/// <param name="Result">The type of the result.</param>
/// <param name="Look">The result, where it was had in the same body.</param>
/// <param name="Keyword">Where a report on the switch is shown.</param>
/// <param name="Sections">The sections or arms that are understood, each with its cases.</param>
/// <param name="IsOpen">Whether a case that no section names is passed over, and goes on with what follows.</param>
internal sealed record SwitchDecision(INamedTypeSymbol Result, Look? Look, Location Keyword, IReadOnlyList<(Branch Branch, SyntaxNode Pattern)> Sections,
    bool IsOpen)
{
    public static IEnumerable<SwitchDecision> In(ResultBody body) => body.Operations.Select(o => o switch
    {
        ISwitchOperation statement => OfStatement(statement, body),
        ISwitchExpressionOperation expression => OfExpression(expression, body),
        _ => null,
    }).OfType<SwitchDecision>();

    private static SwitchDecision? OfStatement(ISwitchOperation statement, ResultBody body)
    {
        if (statement.Value.Type is not INamedTypeSymbol type || !body.Contracts.IsResult(type) || statement.Syntax is not SwitchStatementSyntax syntax)
            return null;
        Look? look = Look.At(statement.Value, body);
        var sections = new List<(Branch, SyntaxNode)>();
        foreach (ISwitchCaseOperation section in statement.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                Cases? cases = clause is IPatternCaseClauseOperation pattern ? CasesOf(pattern.Pattern, body) : clause is IDefaultCaseClauseOperation
                    ? Cases.All : null;
                if (cases is not { } known)
                    return null;
                sections.Add((new Branch((look?.Cases ?? Cases.All) & known, section.Body), clause is IPatternCaseClauseOperation { Pattern.Syntax: var at }
                    ? at : clause.Syntax));
            }
        }

        bool isOpen = statement.Cases.Any(section => section.Body.SelectMany(o => o.DescendantsAndSelf()).Any(o =>
            o is IBranchOperation { BranchKind: BranchKind.Break }));
        return new SwitchDecision(type, look, syntax.SwitchKeyword.GetLocation(), sections, isOpen);
    }

    private static SwitchDecision? OfExpression(ISwitchExpressionOperation expression, ResultBody body)
    {
        if (expression.Value.Type is not INamedTypeSymbol type || !body.Contracts.IsResult(type) || expression.Syntax is not SwitchExpressionSyntax syntax)
            return null;
        Look? look = Look.At(expression.Value, body);
        var sections = new List<(Branch, SyntaxNode)>();
        foreach (ISwitchExpressionArmOperation arm in expression.Arms)
        {
            if (CasesOf(arm.Pattern, body) is not { } cases)
                return null;
            sections.Add((new Branch((look?.Cases ?? Cases.All) & cases, ImmutableArray.Create(arm.Value)), arm.Pattern.Syntax));
        }

        return new SwitchDecision(type, look, syntax.SwitchKeyword.GetLocation(), sections, IsOpen: true);
    }

    private static Cases? CasesOf(IPatternOperation pattern, ResultBody body) =>
        new PatternReader(body.Contracts).TestOf(pattern, new ResultFact(Cases.All))?.WhenTrue;
}
