using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A place where a result is looked at.</summary>
/// <param name="Result">The type of the result.</param>
/// <param name="Variable">The local that holds it; null where it is looked at as it comes.</param>
/// <param name="Cases">What it may be there.</param>
internal sealed record Look(INamedTypeSymbol Result, ILocalSymbol? Variable, Cases Cases)
{
    /// <summary>Null where the value is no result that was had in the same body: of any other, somebody else may know already which case it is.</summary>
    public static Look? At(IOperation value, ResultBody body)
    {
        IOperation bare = Bare(value);
        if (bare is IInvocationOperation call && ResultOf(call, body) is { } type)
            return new Look(type, null, Cases.All);
        if (bare is not ILocalReferenceOperation { Local: { Type: INamedTypeSymbol result } local } || !body.Contracts.IsResult(result))
            return null;
        Cases cases = Cases.None;
        foreach (IOperation assigned in body.AssignedTo(local).Select(Bare).Where(a => a.ConstantValue is not { HasValue: true, Value: null }))
        {
            if (assigned is not IInvocationOperation source || ResultOf(source, body) is null || body.WalkFrom(source) is not { } walk)
                return null;
            cases |= walk.CasesAt(bare.Syntax);
        }

        return cases == Cases.None ? null : new Look(result, local, cases);
    }

    /// <summary>Every place where the variable is named.</summary>
    public IEnumerable<ILocalReferenceOperation> References(ResultBody body) =>
        Variable is null ? [] : body.Operations.OfType<ILocalReferenceOperation>().Where(r => SymbolEqualityComparer.Default.Equals(r.Local, Variable));

    /// <summary>A value without what is written around it to wait for it or to convert it.</summary>
    public static IOperation Bare(IOperation value) => value switch
    {
        IConversionOperation conversion => Bare(conversion.Operand),
        IParenthesizedOperation inner => Bare(inner.Operand),
        _ => Tasks.WaitedFor(value) is { } task ? Bare(task) : value,
    };

    private static INamedTypeSymbol? ResultOf(IInvocationOperation call, ResultBody body) =>
        Tasks.Carried(call.TargetMethod.ReturnType) is INamedTypeSymbol type && body.Contracts.IsResult(type) ? type : null;
}
