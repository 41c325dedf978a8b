using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.ERS3008;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3009;

/// <summary>A branch for what was carried out that does something, where nothing in the body looks whether the answer is confirmed.</summary>
internal sealed record Success(INamedTypeSymbol Result, Location At)
{
    public static IEnumerable<Success> In(ResultBody body)
    {
        if (body.Operations.Any(o => o is IPropertyReferenceOperation property && body.Contracts.IsConfirmation(property.Property)))
            return [];

        // What mixes up cases is reported for that, and this is looked at once it is mended.
        var byTest = body.Decisions
            .Where(d => Mixing.BranchOf(d, body) is null)
            .SelectMany(d => d.Branches.Where(b => IsSuccess(b, d.Look, body) && !IsConditionalAfter(b, d)).Select(_ => new Success(d.Look.Result, d.At)));
        var bySwitch = body.Switches
            .Where(d => !PassedOver.In(d) && d.Look is not null)
            .SelectMany(d => d.Sections.Where(s => IsSuccess(s.Branch, d.Look!, body)).Select(s => new Success(d.Look!.Result, s.Pattern.GetLocation())));
        return byTest.Concat(bySwitch).Distinct();
    }

    /// <summary>What follows a test that others have left by is done only where further conditions let it.</summary>
    private static bool IsConditionalAfter(Branch branch, Decision decision) =>
        !branch.Steps.IsEmpty && !decision.Syntax.Span.Contains(branch.Steps[0].Syntax.Span) && branch.Operations.Any(o =>
            o is IConditionalOperation or ILoopOperation or ISwitchOperation);

    private static bool IsSuccess(Branch branch, Look look, ResultBody body) =>
        branch is { Cases: Cases.CarriedOut, Acts: true, Throws: false }
        && !branch.Operations.Any(o => o is IReturnOperation { ReturnedValue: { } said } && Words.DenyInText(said.Syntax))
        && !Escapes(look, body);

    /// <summary>Who gets the result, or the case of it, can look for himself.</summary>
    private static bool Escapes(Look look, ResultBody body) => body.Operations.Any(o => o switch
    {
        ILocalReferenceOperation { Local: var local } => body.Contracts.CasesOf(local.Type) is not Cases.None and var cases
            && (cases == Cases.CarriedOut || SymbolEqualityComparer.Default.Equals(local, look.Variable))
            && ((!Uses.IsTarget(o) && !Uses.IsLook(o) && MayBeCarriedOut(o, local, body)) || FlowScope.IsCaptured(o, local)),
        _ => false,
    });

    private static bool MayBeCarriedOut(IOperation reference, ILocalSymbol local, ResultBody body) =>
        body.Contracts.CasesOf(local.Type) != Cases.All
        || body.AssignedTo(local).Select(Look.Bare).Any(a =>
            a is not IInvocationOperation source || body.WalkFrom(source)?.MayBe(Cases.CarriedOut, reference.Syntax) != false);
}
