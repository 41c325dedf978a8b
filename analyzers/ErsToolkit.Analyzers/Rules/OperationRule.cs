using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A rule on one operation by itself: it follows no values.</summary>
internal abstract class OperationRule
{
    public const string Category = FlowRule.Category;

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The kinds of syntax whose operations the rule judges.</summary>
    public abstract ImmutableArray<SyntaxKind> Kinds { get; }

    /// <summary>Whether a look at the syntax leaves a doubt. Only then is anything bound, which is what costs time.</summary>
    public abstract bool IsCandidate(SyntaxNode node, RuleContext context);

    /// <summary>Null where nothing is wrong, or too little is known.</summary>
    public virtual Diagnostic? Judge(IOperation operation, RuleContext context) => null;

    /// <summary>The same for a rule that may find several things wrong with one operation.</summary>
    public virtual IEnumerable<Diagnostic> JudgeAll(IOperation operation, RuleContext context) =>
        Judge(operation, context) is { } diagnostic ? [diagnostic] : [];
}
