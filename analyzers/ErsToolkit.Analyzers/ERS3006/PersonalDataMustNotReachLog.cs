using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Locals;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>Personal data that the code reads out of a typed value must not go to a log, a trace or an exception.</summary>
internal sealed class PersonalDataMustNotReachLog : OperationRule
{
    public const string Id = "ERS3006";

    public static readonly DiagnosticDescriptor ERS3006_PersonalDataMustNotReachLog = new(
        Id,
        "Personal data reaches a log, a trace or the message of an exception",
        "'{0}' is {1} and reaches '{2}'. Leave it out, and use the correlation id to find the request again.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Logs are kept longer, and read by more people, than a patient's record may be.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3006_PersonalDataMustNotReachLog;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(
        SyntaxKind.InvocationExpression,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.BaseConstructorInitializer,
        SyntaxKind.PrimaryConstructorBaseType,
        SyntaxKind.SimpleAssignmentExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => context.Sensitive.Any && node switch
    {
        InvocationExpressionSyntax call => SinkSyntax.IsSink(call, context) && SinkSyntax.MayLeak(call.ArgumentList, context),
        BaseObjectCreationExpressionSyntax creation => SinkSyntax.MayBeException(creation) && SinkSyntax.MayLeak(creation.ArgumentList, context),
        ConstructorInitializerSyntax initializer => SinkSyntax.MayLeak(initializer.ArgumentList, context),
        PrimaryConstructorBaseTypeSyntax initializer => SinkSyntax.MayLeak(initializer.ArgumentList, context),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax } assignment =>
            SinkSyntax.IsDataOfException(assignment) && SinkSyntax.MayLeak(assignment.Right, context),
        _ => false,
    };

    public override IEnumerable<Diagnostic> JudgeAll(IOperation operation, RuleContext context)
    {
        if (SinkCalls.TryRead(operation, context) is not { } sink)
            return [];
        var locals = new LocalValues(context.Locals);
        return sink.Values
            .SelectMany(value => LeakSearch.Leaves(value, sink.Form, locals.Resolve))
            .Select(leaf => Sources.TryRead(leaf, context.Sensitive))
            .OfType<Leak>()
            .Concat(Templates.WholeValues(sink, context.Sensitive))
            .GroupBy(leak => leak.Place)
            .Select(leaks => ToDiagnostic(leaks.First(), sink));
    }

    private Diagnostic ToDiagnostic(Leak leak, Sink sink) =>
        Diagnostic.Create(Descriptor, leak.Place.GetLocation(), leak.Name, leak.Kind == Sources.Secret ? "a secret" : "personal data", sink.Name);
}
