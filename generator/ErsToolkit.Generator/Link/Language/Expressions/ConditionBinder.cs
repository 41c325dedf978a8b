using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>Gives the parts of an expression their meaning, and reports those that have none or that do not go together.</summary>
internal sealed class ConditionBinder
{
    private readonly SpecExpression _expression;
    private readonly OperandBinder _operands;

    private ConditionBinder(SpecExpression expression, ConditionNames names)
    {
        _expression = expression;
        _operands = new OperandBinder(expression, names);
    }

    /// <returns>The condition; <see langword="null"/> where something is wrong with it or with what it refers to.</returns>
    public static ConditionModel? Read(SpecScope scope, SpecNode node, string attribute, ConditionNames names)
    {
        var expression = new SpecExpression(scope, node, attribute);
        return expression.Parse() is ExpressionNode root ? new ConditionBinder(expression, names).Bind(root) : null;
    }

    private ConditionModel? Bind(ExpressionNode node) => node.Kind switch
    {
        ExpressionKind.Any => Join(node, ConditionKind.Any),
        ExpressionKind.All => Join(node, ConditionKind.All),
        ExpressionKind.Not => Join(node, ConditionKind.Not),
        ExpressionKind.Equal => Compare(node, ConditionKind.Equal),
        ExpressionKind.Less => Compare(node, ConditionKind.Less),
        ExpressionKind.LessOrEqual => Compare(node, ConditionKind.LessOrEqual),
        ExpressionKind.In => Member(node),
        ExpressionKind.IsSet => IsSet(node),
        _ => Truth(node),
    };

    private ConditionModel? Join(ExpressionNode node, ConditionKind kind)
    {
        ConditionModel[] parts = node.Parts.Select(Bind).OfType<ConditionModel>().ToArray();
        return parts.Length < node.Parts.Count ? null : new ConditionModel { Kind = kind, Parts = new(parts) };
    }

    private ConditionModel? Compare(ExpressionNode node, ConditionKind kind)
    {
        if (_operands.Pair(node) is not (OperandModel left, OperandModel right))
        {
            return null;
        }

        if (left.IsList || right.IsList)
        {
            _expression.ReportIllTyped(node.Parts[left.IsList ? 0 : 1], "one value there, or compare with 'in', which looks for a value in a list");
            return null;
        }

        if (left.Type != right.Type || left.Type.Kind is ValueKind.Truth or ValueKind.Opaque)
        {
            _expression.ReportIllTyped(node, left.Type.Kind is ValueKind.Truth or ValueKind.Opaque
                ? "a comparison of values that can be compared: a boolean stands alone, and an id or a dateTime can only be looked for with 'is set'"
                : "a comparison of two values of one type: " + Describe(left) + " is not " + Describe(right));
            return null;
        }

        if (kind != ConditionKind.Equal && left.Type.Kind is not (ValueKind.Instant or ValueKind.Number))
        {
            _expression.ReportIllTyped(node, "an order of two instants or of two numbers");
            return null;
        }

        return Of(kind, left, right);
    }

    private ConditionModel? Member(ExpressionNode node)
    {
        if (_operands.Pair(node) is not (OperandModel left, OperandModel right))
        {
            return null;
        }

        if (left.IsList || !right.IsList || left.Type != right.Type || left is { Kind: OperandKind.Part, Type.Kind: ValueKind.Number })
        {
            _expression.ReportIllTyped(node, "one value, 'in', and a list of values of the same type");
            return null;
        }

        return Of(ConditionKind.In, left, right);
    }

    private ConditionModel? IsSet(ExpressionNode node)
    {
        if (_operands.Single(node.Parts[0]) is not OperandModel operand)
        {
            return null;
        }

        if (operand.IsOptional)
        {
            return Of(ConditionKind.IsSet, operand);
        }

        _expression.ReportIllTyped(node.Parts[0], "the name of something optional, because this one always has a value where it is looked at");
        return null;
    }

    private ConditionModel? Truth(ExpressionNode node)
    {
        if (_operands.Single(node) is not OperandModel operand)
        {
            return null;
        }

        if (operand is { Type.Kind: ValueKind.Truth, IsList: false })
        {
            return Of(ConditionKind.Truth, operand);
        }

        _expression.ReportIllTyped(node, "a comparison, because only a boolean value stands alone");
        return null;
    }

    private static ConditionModel Of(ConditionKind kind, params OperandModel[] operands) => new() { Kind = kind, Operands = new(operands) };

    private static string Describe(OperandModel operand) => operand.Type.Kind switch
    {
        ValueKind.Code or ValueKind.Typed => "a " + operand.Type.Name,
        ValueKind.Instant => "an instant",
        ValueKind.Number => "a number",
        ValueKind.Truth => "a boolean",
        ValueKind.Opaque => "an id or a dateTime",
        _ => "a text",
    };
}
