using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.ERS3002;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3002;

/// <summary>Lets a chain start from a ground, without the calls for what the ground carries.</summary>
internal static class GroundedStart
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel model = target.Model;
        if (target.CallAt(diagnostic.Location) is not { Expression: MemberAccessExpressionSyntax head } start
            || model.GetSymbolInfo(start, cancellation).Symbol is not IMethodSymbol factory
            || RuleContext.TryCreate(model.Compilation) is not { } context
            || GroundedFactory.InPlaceOf(factory, context) is not { } grounded
            || context.Contracts.BuilderOf(grounded.ReturnType) is not { } builder
            || Transfer(target, start, new CallTransfer(builder, target, cancellation), cancellation) is not ({ } chain, { } transfers)
            || new FittingValues(model, chain).OfType(grounded.Parameters[0].Type) is not { IsUsable: true, Text: { } ground })
        {
            return null;
        }

        transfers.Add(new TextChange(head.Name.Span, grounded.Name));
        transfers.Add(new TextChange(start.ArgumentList.Span, $"({ground})"));
        TextChange change = Rewrite.AsOne(target.Text, chain.Span, transfers);
        return GivesTheSame(model, chain, change, cancellation) ? new Edit($"Start it from '{ground}'", change) : null;
    }

    /// <summary>The chain up to its build call, and what becomes of its calls; nothing where it has none, or one of them has to stay and cannot.</summary>
    private static (InvocationExpressionSyntax Chain, List<TextChange>? Changes) Transfer(FixTarget target, InvocationExpressionSyntax start, CallTransfer transfer, CancellationToken cancellation)
    {
        var changes = new List<TextChange>();
        InvocationExpressionSyntax last = start;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == last)
        {
            if (target.ContractOf(call, out IMethodSymbol? method, cancellation) is not { } byHand)
                break;
            if (byHand.SettingsOf(method!) is { IsDefault: false } settings)
            {
                if (transfer.TryMake(call, access, method!, settings) is not { } moved)
                    return default;
                changes.AddRange(moved);
            }
            else
            {
                return byHand.BuildKindOf(method!) is null ? default : (call, changes);
            }

            last = call;
        }

        return default;
    }

    // The new chain is bound where the old one stands: each of its calls must compile, and the last give the same.
    private static bool GivesTheSame(SemanticModel model, InvocationExpressionSyntax chain, TextChange change, CancellationToken cancellation)
    {
        var made = new List<IMethodSymbol?>();
        ExpressionSyntax part = SyntaxFactory.ParseExpression(change.NewText!);
        while (part is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            made.Add(model.GetSpeculativeSymbolInfo(chain.SpanStart, part, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol);
            part = access.Expression;
        }

        return model.GetSymbolInfo(chain, cancellation).Symbol is IMethodSymbol { Name: BuilderContract.BuildName or BuilderContract.TryBuildName } old
            && made.All(method => method is not null)
            && made.FirstOrDefault() is { } last
            && last.Name == old.Name
            && SymbolEqualityComparer.Default.Equals(last.ReturnType, old.ReturnType)
            && last.Parameters.Select(p => p.Type).SequenceEqual(old.Parameters.Select(p => p.Type), SymbolEqualityComparer.Default);
    }
}
