using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3002;

/// <summary>Finds the method that starts the same request from a ground.</summary>
internal static class GroundedFactory
{
    /// <summary>Null where the method starts no audited request with nothing, or where there is no other way to start it.</summary>
    public static IMethodSymbol? InPlaceOf(IMethodSymbol factory, RuleContext context)
    {
        if (context.Contracts.BuilderOf(factory.ReturnType) is not { } byHand
            || !byHand.IsFreshFrom(factory)
            || byHand.Flows.IsEmpty // the specification does not say after which outcomes it may be made, so its use is not audited
            || context.Contracts.Symbols.OperationOf(byHand.Type) is not { } operation)
        {
            return null;
        }

        return factory.ContainingType.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m =>
            m is { IsStatic: true, IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None, IsParams: false }] }
            && m.DeclaredAccessibility >= factory.DeclaredAccessibility
            && BuilderBeside(m, byHand, context) is { } other
            && context.Contracts.Symbols.OperationOf(other.Type) == operation);
    }

    private static BuilderContract? BuilderBeside(IMethodSymbol method, BuilderContract byHand, RuleContext context) =>
        context.Contracts.BuilderOf(method.ReturnType) is { } other && !SymbolEqualityComparer.Default.Equals(other.Type, byHand.Type) ? other : null;
}
