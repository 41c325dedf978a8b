using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS2006;

/// <summary>Assigns a builder back to where it came from, and a built request to a new local.</summary>
internal static class ResultAssignment
{
    private const string RequestName = "request";

    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (target.CallAt(diagnostic.Location) is not { Parent: ExpressionStatementSyntax statement } call
            || target.ContractOf(call, out IMethodSymbol? method, cancellation) is not { } contract)
        {
            return null;
        }

        if (contract.BuildKindOf(method!) == BuildKind.Throwing)
            return NewLocalFor(statement) is { } name ? new Edit($"Keep it in '{name}'", Before(call, $"var {name} = ")) : null;
        return contract.SettingsOf(method!) is { IsDefault: false }
            && Chain.StartOf(call) is IdentifierNameSyntax root
            && IsAssignable(target.Model.GetSymbolInfo(root, cancellation).Symbol, contract.Type)
                ? new Edit($"Assign it to '{root.Identifier.ValueText}'", Before(call, $"{root.Identifier.Text} = "))
                : null;
    }

    private static TextChange Before(InvocationExpressionSyntax call, string text) => new(new TextSpan(call.SpanStart, 0), text);

    private static bool IsAssignable(ISymbol? symbol, ITypeSymbol builder) => symbol switch
    {
        ILocalSymbol local => !local.IsConst && !local.IsForEach && !local.IsUsing && local.RefKind is RefKind.None or RefKind.Ref && Same(local.Type, builder),
        IParameterSymbol parameter => parameter.RefKind is RefKind.None or RefKind.Ref or RefKind.Out && Same(parameter.Type, builder) && !IsOfReadOnlyType(parameter),
        _ => false,
    };

    // A parameter of a primary constructor is a field to the methods, and a read-only one in such a type.
    private static bool IsOfReadOnlyType(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsReadOnly: true };

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>Each of several such statements of a member has a name of its own, whichever of them is edited first.</summary>
    private static string? NewLocalFor(ExpressionStatementSyntax statement)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
            return null;
        SyntaxNode scope = statement.Ancestors().First(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        int before = scope.DescendantNodes().OfType<ExpressionStatementSyntax>().Count(s => s.SpanStart < statement.SpanStart && IsBuild(s.Expression));
        return Names.FreeIn(scope, RequestName).Skip(before).First();
    }

    private static bool IsBuild(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: BuilderContract.BuildName } };
}
