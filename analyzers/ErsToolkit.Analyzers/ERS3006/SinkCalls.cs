using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>Finds out what an operation hands to a log, a trace or an exception.</summary>
internal static class SinkCalls
{
    private const string Console = "System.Console";

    private const string TextWriter = "System.IO.TextWriter";

    private const string Data = "Data";

    /// <summary>Null where it hands nothing to one.</summary>
    public static Sink? TryRead(IOperation operation, RuleContext context) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } call => ExceptionTexts.Of(call.TargetMethod, call.Arguments, operation),
        IInvocationOperation call => OfCall(call, context),
        IObjectCreationOperation { Constructor: { } constructor } creation => ExceptionTexts.Of(constructor, creation.Arguments, operation),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => TryRead(assignment, context),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } data } } assignment
            when IsDataOfException(data) =>
            new Sink(Data, ImmutableArray.Create(assignment.Value), Form.Any),
        _ => null,
    };

    private static Sink? OfCall(IInvocationOperation call, RuleContext context)
    {
        IMethodSymbol method = call.TargetMethod;
        if (LogTypes.Of(method) is { } type)
            return new Sink(method.Name, ValuesOf(call.Arguments, type.Form == Form.Text), type.Form) { Template = TemplateOf(call, type) };
        if (context.Sensitive.IsLogMethod(method))
            return new Sink(method.Name, ValuesOf(call.Arguments, spread: false), Form.Any);
        if (IsStreamOfConsole(call))
            return new Sink("Console." + method.Name, ValuesOf(call.Arguments, spread: true), Form.Text);
        return method.Name == "Add" && IsDataOfException(call.Instance) ? new Sink(Data, ValuesOf(call.Arguments, spread: false), Form.Any) : null;
    }

    /// <summary>What the arguments hand over.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="spread">Whether what a list of arguments holds is shown although an array would not be.</param>
    public static ImmutableArray<IOperation> ValuesOf(IEnumerable<IArgumentOperation> arguments, bool spread) => arguments
        .Where(a => a.ArgumentKind != ArgumentKind.DefaultValue)
        .OrderBy(a => a.Parameter?.Ordinal ?? 0)
        .SelectMany(a => spread || a.Value.IsImplicit ? Spread(a) : [a.Value])
        .ToImmutableArray();

    /// <summary>The elements of an argument that is a list of arguments, written as one or not.</summary>
    private static IEnumerable<IOperation> Spread(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        IConversionOperation { IsImplicit: true } conversion when argument.Parameter?.IsParams != true => [conversion],
        IConversionOperation { IsImplicit: true, Operand: IArrayCreationOperation { Initializer: { } elements } } => elements.ElementValues,
        // A list that the compiler makes as another collection than an array. This version of the compiler's interface has no name for it.
        { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" or "Span" } } list => list.ChildOperations,
        _ => [argument.Value],
    };

    private static IOperation? TemplateOf(IInvocationOperation call, LogType type) => type.Template is null
        ? null
        : call.Arguments.FirstOrDefault(a => a.Parameter is { } parameter
            && type.Template.Split(' ').Contains(parameter.Name) && a.Value.ConstantValue.HasValue)?.Value;

    private static bool IsStreamOfConsole(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" }
        && call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error" } stream }
        && Symbols.NameOf(stream.ContainingType) == Console
        && Symbols.NameOf(call.TargetMethod.ContainingType) == TextWriter;

    private static bool IsDataOfException(IOperation? instance) =>
        instance is IPropertyReferenceOperation { Property: { Name: Data, ContainingType: { } type } } && ExceptionTexts.IsException(type);
}
