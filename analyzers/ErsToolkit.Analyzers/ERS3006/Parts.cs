using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>Of which other values a value is made so that they come out unchanged.</summary>
internal static class Parts
{
    /// <summary>Empty for a value that is not made of others, or of which it is not certain.</summary>
    /// <param name="operation">What gives the value.</param>
    /// <param name="form">The form in which it is shown.</param>
    public static IEnumerable<(IOperation Part, Form Form)> Of(IOperation operation, Form form) => operation switch
    {
        IParenthesizedOperation inner => [(inner.Operand, form)],
        IConversionOperation { OperatorMethod: null } conversion => [(conversion.Operand, form)],
        IConditionalAccessOperation access => [(access.WhenNotNull, form)],
        ICoalesceOperation coalesce => Same(form, coalesce.Value, coalesce.WhenNull),
        IConditionalOperation { WhenFalse: { } otherwise } choice => Same(form, choice.WhenTrue, otherwise),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => (arm.Value, form)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            Same(Form.Text, sum.LeftOperand, sum.RightOperand),
        IInterpolatedStringOperation text => text.Parts.SelectMany(InInterpolation),
        IInterpolatedStringAdditionOperation sum => Same(Form.Text, sum.Left, sum.Right),
        IInterpolatedStringHandlerCreationOperation handler => Same(Form.Text, handler.Content),
        IInvocationOperation call => Conversions.Of(call),
        IPropertySubpatternOperation { Member: { } member } => [(member, form)],
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(a => (a.Value, form)),
        IArrayCreationOperation { Initializer: { } elements } when form == Form.Any => Same(form, [.. elements.ElementValues]),
        IObjectCreationOperation { Type: { } type } creation when form == Form.Any && IsBag(type) => InBag(creation).Select(part => (part, form)),
        _ => [],
    };

    private static IEnumerable<(IOperation Part, Form Form)> Same(Form form, params IOperation[] parts) => parts.Select(part => (part, form));

    private static IEnumerable<(IOperation Part, Form Form)> InInterpolation(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation hole => Same(Form.Text, hole.Expression),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } => call.Arguments.Take(1).Select(a => (a.Value, Form.Text)),
        _ => [],
    };

    /// <summary>Whether a type only keeps what it is given: the collections and pairs of names and values that logs and traces take.</summary>
    private static bool IsBag(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        "System.Collections.Generic" => true,
        "System.Diagnostics" => type.Name is "TagList" or "ActivityEvent" or "ActivityTagsCollection",
        _ => false,
    };

    private static IEnumerable<IOperation> InBag(IObjectCreationOperation creation) =>
        creation.Arguments
            .Where(a => a.ArgumentKind != ArgumentKind.DefaultValue).Select(a => a.Value)
            .Concat(creation.Initializer?.Initializers.SelectMany(InInitializer) ?? []);

    private static IEnumerable<IOperation> InInitializer(IOperation element) => element switch
    {
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IInvocationOperation { TargetMethod.Name: "Add" } add => add.Arguments.Select(a => a.Value),
        _ => [],
    };
}
