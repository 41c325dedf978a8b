using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the checks of a request against what its sender holds.</summary>
internal sealed class ContextChecksEmitter(EmitContext context, BodyPlan operation)
{
    private readonly ConditionCode _code = new(context);

    public GeneratedFile Emit()
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Checks a <see cref="{operation.Request}"/> against a <see cref="{operation.Context}"/>.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {operation.ContextChecks}"))
        {
            using (writer.Open($"internal static {EmitContext.Runtime}ValidationResult Check({operation.Request} {ConditionCode.Request}, {operation.Context} context)"))
            {
                writer.Write($"{EmitContext.Serialization}IssueList issues = new {EmitContext.Serialization}IssueList();");
                foreach (ResourceModel resource in operation.HeldResources)
                {
                    writer.Write($"{context.Own(resource.ClassName)}{context.Nullable} {ConditionCode.Held(resource.Name)} = context.{resource.Name};");
                }

                foreach (CheckModel check in operation.Body.Checks.Where(check => check.IsIdentity))
                {
                    EmitIdentity(writer.Line(), check);
                }

                foreach (CheckModel check in operation.Body.Checks.Where(check => !check.IsIdentity))
                {
                    string when = check.When is null ? "" : _code.Write(check.When);
                    EmitIf(writer.Line(), "if", [.. check.Given.Select(Is), .. Known(check), when, _code.Write(check.That, isDenied: true)], Add(check));
                }

                writer.Line().Write("return issues.ToResult();");
            }
        }

        return context.File(operation.ContextChecks, writer);
    }

    private void EmitIdentity(CodeWriter writer, CheckModel check)
    {
        string held = ConditionCode.Held(check.Given[0]);
        string forget = held + " = null;";
        if (check.When is not null)
        {
            string why = "// Whether it is the one that the request means cannot be told, so nothing is said of it.\n";
            EmitIf(writer, "if", [Is(check.Given[0]), .. ConditionCode.Known(check.When), _code.Write(check.When, isDenied: true)], why + forget);
        }

        EmitIf(writer, check.When is null ? "if" : "else if", [Is(check.Given[0]), .. Known(check), _code.Write(check.That, isDenied: true)], "// It is another one than the request means, so nothing more is said of it.\n" + forget + "\n" + Add(check));
    }

    private static void EmitIf(CodeWriter writer, string head, IEnumerable<string> conditions, string body)
    {
        writer.Write(head + " (" + string.Join("\n    && ", conditions.Where(condition => condition.Length > 0)) + ")");
        writer.Write("{\n    " + body.Replace("\n", "\n    ") + "\n}");
    }

    private static string Is(string resource) => ConditionCode.Held(resource) + " != null";

    private static IEnumerable<string> Known(CheckModel check) =>
        (check.When is null ? [] : ConditionCode.Known(check.When)).Concat(ConditionCode.Known(check.That)).Distinct();

    /// <summary>Whether a condition holds only where a field has a value, so that nobody needs to ask again.</summary>
    private static bool Demands(ConditionModel condition, string field) =>
        (condition.Kind == ConditionKind.IsSet && condition.Operands[0] is { Kind: OperandKind.Field, Name: string name } && name == field)
        || (condition.Kind == ConditionKind.All && condition.Parts.Any(part => Demands(part, field)));

    /// <summary>Whether a resource is forgotten where a field has no value.</summary>
    private bool IsHeldOnlyWith(string resource, string field) => operation.Body.Checks.Any(check =>
        check is { IsIdentity: true, When: { Kind: ConditionKind.IsSet } when } && check.Given[0] == resource && Demands(when, field));

    private string Add(CheckModel check)
    {
        FieldModel field = operation.Field(check.At);
        string leaf = Literal.Text(field.LeafPath);
        bool isThere = field.IsRequired || (check.When is not null && Demands(check.When, field.Name)) || (!check.IsIdentity && check.Given.Any(resource => IsHeldOnlyWith(resource, field.Name)));
        string path = isThere || field.LeafPath == field.OuterPath ? leaf : $"{ConditionCode.Request}.{field.Name} == null ? {Literal.Text(field.OuterPath)} : {leaf}";
        return $"issues.Add({EmitContext.Runtime}Severity.{(check.IsWarning ? "Warning" : "Error")}, {Literal.Text(check.Key)}, {path}, {Literal.Text(check.Message)});";
    }
}
