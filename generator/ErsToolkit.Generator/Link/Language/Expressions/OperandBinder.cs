using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>Finds what the operands of a comparison mean. A code or a text takes its type from the other side.</summary>
internal sealed class OperandBinder(SpecExpression expression, ConditionNames names)
{
    /// <summary>Binds both sides of a comparison, or reports what is wrong with one of them.</summary>
    public (OperandModel Left, OperandModel Right)? Pair(ExpressionNode node)
    {
        ExpressionNode left = node.Parts[0];
        ExpressionNode right = node.Parts[1];
        if (IsLiteral(left) && IsLiteral(right))
        {
            expression.ReportIllTyped(node, "a comparison with a name on one side at least");
            return null;
        }

        OperandModel? first = IsLiteral(left) ? null : Named(left);
        OperandModel? second = IsLiteral(right) ? null : Named(right);
        first ??= IsLiteral(left) && second is not null ? Literal(left, second.Type) : null;
        second ??= IsLiteral(right) && first is not null ? Literal(right, first.Type) : null;
        return first is null || second is null ? null : (first, second);
    }

    /// <summary>Binds an operand that stands alone.</summary>
    public OperandModel? Single(ExpressionNode node)
    {
        if (!IsLiteral(node))
        {
            return Named(node);
        }

        expression.ReportIllTyped(node, "the name of a field or of a value");
        return null;
    }

    /// <summary>A bare word in upper case is a code, unless a field is named so.</summary>
    private bool IsLiteral(ExpressionNode node) =>
        node.Kind == ExpressionKind.Text
        || (node.Kind == ExpressionKind.Name && names.Field(node.Text) is null && !node.Text.Any(character => character is (>= 'a' and <= 'z') or '.'));

    private OperandModel? Named(ExpressionNode node)
    {
        string[] words = node.Text.Split('.');
        if (words.Length == 1)
        {
            return names.Field(node.Text) ?? (names.Fields.MayHave(node.Text) ? null : Unknown(node, "field", Names.Advice(names.Fields.Names)));
        }

        OperandModel[] meant = words.Length == 2 ? names.Members(words[0], words[1]).ToArray() : [];
        if (meant.Length == 1)
        {
            return meant[0];
        }

        if (meant.Length == 2)
        {
            expression.ReportIllTyped(node, "a name with one meaning: " + words[1] + " is both a part of the field and a value of the resource " + words[0]);
        }
        else if (words.Length > 2 || !names.MayKnow(words[0]))
        {
            Unknown(node, "value of a given resource or part of a reference", names.Advice(words[0]));
        }

        return null;
    }

    private OperandModel? Literal(ExpressionNode node, ValueTypeModel type)
    {
        if (type.Kind == ValueKind.Text && node.Kind == ExpressionKind.Text)
        {
            return new OperandModel { Kind = OperandKind.Text, Name = node.Text, Type = type };
        }

        if (type.Kind != ValueKind.Code)
        {
            expression.ReportIllTyped(node, "the name of a value that has the type of the other side");
            return null;
        }

        CodesModel? codes = names.Fields.Usable.Select(field => field.Codes).FirstOrDefault(model => model?.Name == type.Name) ?? names.Codes.Find(type.Name);
        if (codes?.Codes.FirstOrDefault(code => code.Value == node.Text) is CodeModel found)
        {
            return new OperandModel { Kind = OperandKind.Code, Name = found.Member, Type = type };
        }

        return codes is null ? null : Unknown(node, "code of " + type.Name, Names.Advice(codes.Codes.Select(code => code.Value)));
    }

    private OperandModel? Unknown(ExpressionNode node, string what, string advice)
    {
        expression.Report(node, SpecDiagnostics.ERS1006_UnknownReference, what, node.Text, advice);
        return null;
    }
}
