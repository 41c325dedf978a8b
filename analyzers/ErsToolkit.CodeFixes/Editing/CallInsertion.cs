using System.Threading;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Puts a call that supplies a field before the call that a diagnostic is shown at.</summary>
internal static class CallInsertion
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // What is missing on some paths only would be supplied twice, or wrongly, on the others.
        if (FixTarget.FieldOf(diagnostic) is not { } field
            || diagnostic.Properties.ContainsKey(FindingProperties.Edge)
            || target.CallAt(diagnostic.Location) is not { Expression: MemberAccessExpressionSyntax access } build
            || target.ContractOf(build, out _, cancellation) is not { } contract
            || Setter.Choose(target.Model, access, contract, field) is not { } setter)
        {
            return null;
        }

        return new Edit($"Add the call to {setter.Name}", Insert(setter.Text, access));
    }

    private static TextChange Insert(string call, MemberAccessExpressionSyntax access)
    {
        ExpressionSyntax receiver = access.Expression;
        SyntaxTrivia lineBreak = LastOf(receiver.GetTrailingTrivia());
        if (!lineBreak.IsKind(SyntaxKind.EndOfLineTrivia))
            return new TextChange(new TextSpan(receiver.Span.End, 0), call);

        // The build call has a line of its own, so the new one has too.
        SyntaxTrivia indentation = LastOf(access.OperatorToken.LeadingTrivia);
        string indent = indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? indentation.ToString() : "";
        return new TextChange(new TextSpan(receiver.FullSpan.End, 0), indent + call + lineBreak.ToString());
    }

    private static SyntaxTrivia LastOf(SyntaxTriviaList trivia) => trivia.Count > 0 ? trivia.Last() : default;
}
