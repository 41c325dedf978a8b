using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>One of the two ways out of a condition, which a message can name.</summary>
internal sealed class BranchEdge
{
    private const int LongestText = 60;

    private readonly EdgeSet _set;

    private BranchEdge(int index, BasicBlock destination, SyntaxNode condition, bool holds)
    {
        _set = EdgeSet.Of(index);
        Destination = destination;
        Condition = condition;
        Holds = holds;
    }

    public BasicBlock Destination { get; }

    /// <summary>The condition as its author wrote it.</summary>
    public SyntaxNode Condition { get; }

    /// <summary>Whether the condition holds on this edge.</summary>
    public bool Holds { get; }

    /// <summary>The edge for the end of a message.</summary>
    public string Description => $"'{Shorten(Text(Condition))}' is {(Holds ? "true" : "false")}";

    public bool IsOn(EdgeSet path) => path.Contains(_set);

    /// <summary>Null where the source names no condition that an author would recognise, or where the edge is one that the author did not mean as a case of its own.</summary>
    public static BranchEdge? TryName(int index, BasicBlock destination, SyntaxNode branchValue, bool holds)
    {
        if (branchValue is SwitchExpressionArmSyntax arm)
            return TryNameArm(index, destination, arm, holds);

        // The graph has no negations: the author's condition is the negated one.
        SyntaxNode condition = branchValue;
        for (SyntaxNode? around = branchValue.Parent; around is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }; around = around.Parent)
        {
            if (around is not PrefixUnaryExpressionSyntax)
                continue;
            holds = !holds;
            condition = around;
        }

        bool isNamed = condition switch
        {
            PatternSyntax { Parent: CasePatternSwitchLabelSyntax { WhenClause: null, Parent: SwitchSectionSyntax section } } => holds || HasDefault(section),
            ExpressionSyntax { Parent: CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax section } } => holds || HasDefault(section),
            ExpressionSyntax expression => IsCondition(expression) && !IsOfLoop(expression) && (holds || !EndsChain(expression)),
            _ => false,
        };
        return isNamed ? new BranchEdge(index, destination, condition, holds) : null;
    }

    /// <summary>The pattern of an arm decides by itself only where nothing else does: no <c>when</c>, and for the way past it an arm behind it that takes everything.</summary>
    private static BranchEdge? TryNameArm(int index, BasicBlock destination, SwitchExpressionArmSyntax arm, bool holds)
    {
        bool isNamed = arm is { WhenClause: null, Pattern: not DiscardPatternSyntax, Parent: SwitchExpressionSyntax all } && (holds || HasDiscard(all));
        return isNamed ? new BranchEdge(index, destination, arm.Pattern, holds) : null;
    }

    private static bool HasDiscard(SwitchExpressionSyntax all) => all.Arms.Last() is { WhenClause: null, Pattern: DiscardPatternSyntax };

    /// <summary>Locks, disposals and the like branch as well, without a condition that anybody wrote.</summary>
    private static bool IsCondition(ExpressionSyntax expression)
    {
        SyntaxNode inner = expression;
        while (inner.Parent is ParenthesizedExpressionSyntax)
            inner = inner.Parent;
        return inner.Parent switch
        {
            IfStatementSyntax statement => statement.Condition == inner,
            ConditionalExpressionSyntax choice => choice.Condition == inner,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => true,
            _ => false,
        };
    }

    /// <summary>Without a default section, what is none of the cases is often nothing at all.</summary>
    private static bool HasDefault(SwitchSectionSyntax section) =>
        section.Parent is SwitchStatementSyntax all && all.Sections.SelectMany(s => s.Labels).Any(l => l is DefaultSwitchLabelSyntax);

    /// <summary>So is what is left over at the end of a chain of <c>else if</c>.</summary>
    private static bool EndsChain(ExpressionSyntax condition) => OutermostOf(condition).Parent is IfStatementSyntax { Parent: ElseClauseSyntax, Else: null };

    /// <summary>Whether a loop runs at all is for whoever wrote it.</summary>
    private static bool IsOfLoop(ExpressionSyntax condition) => OutermostOf(condition).Parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static ExpressionSyntax OutermostOf(ExpressionSyntax condition)
    {
        while (condition.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax)
            condition = (ExpressionSyntax)condition.Parent;
        return condition;
    }

    private static string Text(SyntaxNode condition) => condition switch
    {
        { Parent: SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax all } } => $"{all.GoverningExpression} is {condition}",
        { Parent: SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax all } } => $"{all.Expression} is {condition}",
        _ => condition.ToString(),
    };

    private static string Shorten(string text)
    {
        string line = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : line.Substring(0, LongestText - 1) + "…";
    }
}
