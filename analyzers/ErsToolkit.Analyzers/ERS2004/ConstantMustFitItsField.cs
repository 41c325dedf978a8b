using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS2004;

/// <summary>A constant must have the form that its field accepts.</summary>
internal sealed class ConstantMustFitItsField : FlowRule
{
    public const string Id = "ERS2004";

    // The value is not shown: it may be a patient's.
    public static readonly DiagnosticDescriptor ERS2004_ConstantMustFitItsField = new(
        Id,
        "A constant does not fit its field",
        "The value of '{0}' is not valid: {2}{3}. Give '{0}' a value that e-RS accepts.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "e-RS refuses a request with a value that has not the form of its field: a reference of another kind or without its version, an identifier with a wrong check digit, a text that is too long. Every path to the build call, or every path over the named branch, has it.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2004_ConstantMustFitItsField;

    // To try an invalid request, in a test say, must compile; that it is invalid is still worth a hint.
    protected override DiagnosticSeverity? SeverityOfTrying => DiagnosticSeverity.Info;

    protected override IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph) => arrival.Builder.Facts
        .SelectMany(fact => fact.Misfits.Where(misfit => !misfit.IsOfCallee).Select(misfit => (Fact: fact, Misfit: misfit)))
        .Select(found => new Breach(new Claim(found.Fact.Field, Kind: found.Misfit.Argument), PlaceOf(found.Misfit.Argument))
        {
            Codes = ImmutableArray.Create(found.Misfit.What),
            Supplier = found.Fact.SetBy,
            Through = found.Fact.Through is { } through ? ImmutableArray.Create(through) : ImmutableArray<ISymbol>.Empty,
        });

    private static Location PlaceOf(IArgumentOperation argument) => (argument.Syntax is ArgumentSyntax syntax ? syntax.Expression : argument.Syntax).GetLocation();
}
