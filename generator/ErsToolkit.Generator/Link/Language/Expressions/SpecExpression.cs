using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>An expression in an attribute, and the problems found at its parts.</summary>
internal sealed class SpecExpression(SpecScope scope, SpecNode node, string attribute)
{
    private readonly string _text = node[attribute]!;

    /// <summary>Parses the expression, or reports where it is none.</summary>
    public ExpressionNode? Parse()
    {
        ExpressionNode? expression = ExpressionParser.Parse(_text, out ExpressionFault? fault);
        if (fault is not null)
        {
            // Where the expression ends too early nothing stands there to show.
            string shown = fault.End > fault.Start ? _text.Substring(fault.Start, fault.End - fault.Start) : _text;
            Report(fault.Start, fault.End, SpecDiagnostics.ERS1007_ForbiddenValue, shown, attribute, fault.Advice);
        }

        return expression;
    }

    /// <summary>Reports a part that cannot stand where it stands.</summary>
    public void ReportIllTyped(ExpressionNode part, string advice) =>
        Report(part, SpecDiagnostics.ERS1007_ForbiddenValue, _text.Substring(part.Start, part.End - part.Start), attribute, advice);

    public void Report(ExpressionNode part, DiagnosticDescriptor descriptor, params string[] arguments) =>
        Report(part.Start, part.End, descriptor, arguments);

    private void Report(int start, int end, DiagnosticDescriptor descriptor, params string[] arguments) =>
        scope.Report(node.SpanOf(attribute, start, end - start), descriptor, arguments);
}
