using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Texts that are put together: what is known of their pieces is known of them.</summary>
internal static class Texts
{
    /// <summary>Whether a method puts texts together.</summary>
    public static bool IsFormat(IMethodSymbol method) => method is { IsStatic: true, Name: nameof(string.Format) or nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>The text that an operation makes; null where nothing of it is known.</summary>
    public static FlowValue? Read(IOperation operation, Func<IOperation, FlowValue?> evaluate)
    {
        TextValue text = operation switch
        {
            IInterpolatedStringOperation interpolated => TextValue.Join(interpolated.Parts.Select(part => PartOf(part, evaluate))),
            IBinaryOperation sum => TextValue.Join([OperandOf(sum.LeftOperand, evaluate), OperandOf(sum.RightOperand, evaluate)]),
            IInvocationOperation { TargetMethod.Name: nameof(string.Concat) } call => TextValue.Join(ArgumentsOf(call).Select(argument => OperandOf(argument, evaluate))),
            IInvocationOperation call => Format(ArgumentsOf(call).ToList(), evaluate),
            _ => TextValue.Unknown,
        };
        return text.Pieces.Any(piece => piece.Known is not null) ? text : null;
    }

    private static TextValue PartOf(IInterpolatedStringContentOperation part, Func<IOperation, FlowValue?> evaluate) => part switch
    {
        IInterpolatedStringTextOperation { Text: ILiteralOperation { ConstantValue.Value: string text } } => TextValue.Of(text),
        IInterpolationOperation { FormatString: null, Alignment: null } hole => OperandOf(hole.Expression, evaluate),
        IInterpolationOperation hole => Evaluated(hole.Expression, evaluate),
        _ => TextValue.Unknown,
    };

    /// <summary>With a format or an alignment it may be any text, but its effects are as they are.</summary>
    private static TextValue Evaluated(IOperation operand, Func<IOperation, FlowValue?> evaluate)
    {
        evaluate(operand);
        return TextValue.Unknown;
    }

    private static TextValue OperandOf(IOperation operand, Func<IOperation, FlowValue?> evaluate)
    {
        while (operand is IConversionOperation { OperatorMethod: null } conversion && !conversion.ConstantValue.HasValue)
            operand = conversion.Operand;
        bool isNumber = operand.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
        return evaluate(operand) is TextValue value && operand.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64
            ? (TextValue)value
            : isNumber ? TextValue.Number : TextValue.Unknown;
    }

    private static IEnumerable<IOperation> ArgumentsOf(IInvocationOperation call) => call.Arguments.SelectMany(argument =>
        argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } all } } ? (IEnumerable<IOperation>)all.ElementValues : [argument.Value]);

    private static TextValue Format(List<IOperation> arguments, Func<IOperation, FlowValue?> evaluate)
    {
        List<TextValue> values = [.. arguments.Select(argument => OperandOf(argument, evaluate))];
        if (values is not [{ Text: { } format }, ..] || format.Contains("{{") || format.Contains("}}"))
            return TextValue.Unknown;
        var pieces = new List<TextValue>();
        for (int at = 0; at < format.Length;)
        {
            int open = format.IndexOf('{', at);
            int close = open < 0 ? -1 : format.IndexOf('}', open);
            pieces.Add(TextValue.Of(format.Substring(at, (open < 0 ? format.Length : open) - at)));
            if (open < 0)
                break;
            if (close < 0)
                return TextValue.Unknown;
            bool isPlain = int.TryParse(format.Substring(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index + 1 < values.Count;
            pieces.Add(isPlain ? values[index + 1] : TextValue.Unknown);
            at = close + 1;
        }

        return TextValue.Join(pieces);
    }
}
