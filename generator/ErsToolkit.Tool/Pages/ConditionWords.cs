using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Pages;

/// <summary>Says a condition in words.</summary>
/// <param name="codes">The code systems that the condition may name.</param>
internal sealed class ConditionWords(IReadOnlyList<CodesModel> codes)
{
    public RichText Say(ConditionModel? condition) => condition is null ? RichText.Empty : Say(condition, isDenied: false);

    private RichText Say(ConditionModel condition, bool isDenied)
    {
        if (condition.Kind is ConditionKind.Any or ConditionKind.All)
        {
            // Where not all hold, one does not; where none holds, all do not.
            string joint = (condition.Kind == ConditionKind.Any) != isDenied ? " or " : " and ";
            return RichText.Join(joint, condition.Parts.Select(part => IsJoined(part) ? "(" + Say(part, isDenied) + ")" : Say(part, isDenied)));
        }

        return condition.Kind switch
        {
            ConditionKind.Not => Say(condition.Parts[0], !isDenied),
            ConditionKind.Truth => Operand(condition.Operands[0]) + (isDenied ? " is false" : " is true"),
            ConditionKind.IsSet => Operand(condition.Operands[0]) + (isDenied ? " has no value" : " has a value"),
            ConditionKind.In => Operand(condition.Operands[0]) + (isDenied ? " is not one of " : " is one of ") + Operand(condition.Operands[1]),
            ConditionKind.Equal => Operand(condition.Operands[0]) + (isDenied ? " is not " : " is ") + Operand(condition.Operands[1]),
            _ => Operand(condition.Operands[0]) + (isDenied ? " is not " : " is ") + Order(condition) + Operand(condition.Operands[1]),
        };
    }

    private static string Order(ConditionModel condition)
    {
        bool isTime = condition.Operands[0].Type.Kind == ValueKind.Instant;
        string less = isTime ? "before " : "less than ";
        return condition.Kind == ConditionKind.Less ? less : isTime ? "at or before " : "at most ";
    }

    private RichText Operand(OperandModel operand) => operand.Kind switch
    {
        OperandKind.Code => RichText.Code(codes.FirstOrDefault(system => system.Name == operand.Type.Name)?.Codes.FirstOrDefault(code => code.Member == operand.Name)?.Value ?? operand.Name),
        OperandKind.Text => "“" + RichText.Plain(operand.Name) + "”",
        _ => RichText.Code(operand.Owner.Length > 0 ? operand.Owner + "." + operand.Name : operand.Name),
    };

    private static bool IsJoined(ConditionModel condition) => condition.Kind switch
    {
        ConditionKind.Not => IsJoined(condition.Parts[0]),
        _ => condition.Kind is ConditionKind.Any or ConditionKind.All,
    };
}
