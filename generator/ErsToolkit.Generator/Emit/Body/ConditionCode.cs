using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Writes a condition as an expression of C#.</summary>
/// <remarks>Values that may be absent are compared as the language compares its nullable values: two absent ones are equal, one is equal to nothing, in no list, and in no order.</remarks>
internal sealed class ConditionCode(EmitContext context)
{
    public const string Request = "request";

    /// <summary>The variable that has a resource, while it is the one that the request means.</summary>
    public static string Held(string resource) => "held" + resource;

    /// <summary>The conditions under which all is known that a condition looks at.</summary>
    public static IEnumerable<string> Known(ConditionModel condition) => Operands(condition)
        .Where(operand => operand is { Kind: OperandKind.Held, IsOptional: false })
        .Select(operand => Value(operand) + " != null")
        .Distinct();

    /// <summary>Writes a condition, or its opposite, so that it can stand beside others behind <c>&amp;&amp;</c>.</summary>
    public string Write(ConditionModel condition, bool isDenied = false)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Not:
                return Write(condition.Parts[0], !isDenied);
            case ConditionKind.All when !isDenied:
                return string.Join(" && ", condition.Parts.Select(part => Write(part)));
            case ConditionKind.Any when isDenied:
                return string.Join(" && ", condition.Parts.Select(part => Write(part, isDenied: true)));
            case ConditionKind.All or ConditionKind.Any:
                return "(" + string.Join(" || ", condition.Parts.Select(part => Alternative(part, isDenied))) + ")";
            case ConditionKind.Equal:
                return $"{Compared(condition, 0)} {(isDenied ? "!=" : "==")} {Compared(condition, 1)}";
            case ConditionKind.IsSet:
                return $"{Value(condition.Operands[0])} {(isDenied ? "==" : "!=")} null";
            case ConditionKind.Truth:
                return $"{Value(condition.Operands[0])} {(isDenied ? "!=" : "==")} true";
            case ConditionKind.In:
                return (isDenied ? "!" : "") + Contains(condition.Operands[0], condition.Operands[1]);
            default:
                return Order(condition, isDenied);
        }
    }

    /// <summary>A part of a reference may be longer than a number can be, so its digits are compared as text.</summary>
    private string Order(ConditionModel condition, bool isDenied)
    {
        bool isLess = condition.Kind == ConditionKind.Less;
        if (condition.Operands.Any(operand => operand.Kind == OperandKind.Part))
        {
            return $"{(isDenied ? "!" : "")}{EmitContext.Serialization}Digits.{(isLess ? "Less" : "LessOrEqual")}({Compared(condition, 0)}, {Compared(condition, 1)})";
        }

        string order = $"{Value(condition.Operands[0])} {(isLess ? "<" : "<=")} {Value(condition.Operands[1])}";
        return isDenied ? "!(" + order + ")" : order;
    }

    /// <summary>Among alternatives, what holds only together is put in brackets.</summary>
    private string Alternative(ConditionModel condition, bool isDenied)
    {
        string code = Write(condition, isDenied);
        ConditionModel inner = condition;
        bool isInnerDenied = isDenied;
        while (inner.Kind == ConditionKind.Not)
        {
            inner = inner.Parts[0];
            isInnerDenied = !isInnerDenied;
        }

        return inner.Kind == (isInnerDenied ? ConditionKind.Any : ConditionKind.All) ? "(" + code + ")" : code;
    }

    private static IEnumerable<OperandModel> Operands(ConditionModel condition) => condition.Operands.Concat(condition.Parts.SelectMany(Operands));

    /// <summary>The value; for a part of a reference the reference, which is there where its parts are.</summary>
    private static string Value(OperandModel operand) => operand.Kind switch
    {
        OperandKind.Held => Held(operand.Owner) + "." + operand.Name,
        OperandKind.Part => Request + "." + operand.Owner,
        _ => Request + "." + operand.Name,
    };

    /// <summary>A side of an equality. A part of a reference may be longer than a number can be, so numbers are compared with it as text.</summary>
    private string Compared(ConditionModel condition, int side)
    {
        OperandModel operand = condition.Operands[side];
        switch (operand.Kind)
        {
            case OperandKind.Code:
                return context.Own(operand.Type.Name) + "." + operand.Name;
            case OperandKind.Text:
                return Literal.Text(operand.Name);
            case OperandKind.Part when operand.IsOptional:
                return $"({Request}.{operand.Owner} == null ? null : {Request}.{operand.Owner}.Value.{operand.Name})";
            case OperandKind.Part:
                return $"{Request}.{operand.Owner}.{operand.Name}";
        }

        string value = Value(operand);
        if (operand.Type.Kind != ValueKind.Number || condition.Operands[1 - side].Kind != OperandKind.Part)
        {
            return value;
        }

        string text = value + ".Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        return operand.IsOptional ? $"({value} == null ? null : {text})" : text;
    }

    private string Contains(OperandModel one, OperandModel list)
    {
        string contains = "global::System.Linq.Enumerable.Contains(" + Value(list) + ", ";
        string value = one.Kind switch
        {
            OperandKind.Code => context.Own(one.Type.Name) + "." + one.Name,
            OperandKind.Text => Literal.Text(one.Name),
            OperandKind.Part => $"{Request}.{one.Owner}{(one.IsOptional ? ".Value" : "")}.{one.Name}",
            OperandKind.Field when !one.IsOptional => Value(one),
            _ => Value(one) + (one.Type.Kind == ValueKind.Text ? "" : ".Value"),
        };
        return one.IsOptional ? $"({Value(one)} != null && {contains}{value}))" : contains + value + ")";
    }
}
