using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the classes that carry what the sender of a request holds. They have no text of their own, so that none shows personal data.</summary>
internal static class ContextEmitter
{
    public static GeneratedFile EmitResource(EmitContext context, ResourceModel resource)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>{Literal.Documentation(resource.Documentation.Length > 0 ? resource.Documentation : "What the caller holds of a " + resource.Name + ".")}</summary>
            /// <remarks>A value that is not known stays <see langword="null"/>: what needs it is then not checked.</remarks>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {resource.ClassName}"))
        {
            foreach (HeldValueModel value in resource.Values)
            {
                string absence = value.IsOptional ? $"<see langword=\"null\"/> says that the {resource.Name} has none."
                    : value.IsList ? "<see langword=\"null\"/> where they are not known; empty where there are none."
                    : "<see langword=\"null\"/> where it is not known.";
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(value.Documentation.Length > 0 ? value.Documentation : value.Name + ".")}}</summary>
                    /// <remarks>{{absence}}{{(value.IsSensitive ? " It is personal data." : "")}}</remarks>
                    {{ContractMarks.Sensitive(value is { IsSensitive: true, Type.Kind: not ValueKind.Typed })}}public {{TypeOf(context, value)}} {{value.Name}} { get; set; }

                    """);
            }
        }

        return context.File(resource.ClassName, writer);
    }

    public static GeneratedFile EmitOperation(EmitContext context, BodyPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>What the caller holds when it checks a <see cref="{operation.Request}"/> before it is sent.</summary>
            /// <remarks>What is <see langword="null"/> is not held, and nothing is checked against it.</remarks>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {operation.Context}"))
        {
            foreach (ResourceModel resource in operation.HeldResources)
            {
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(resource.Documentation.Length > 0 ? resource.Documentation : resource.Name + ".")}}</summary>
                    public {{context.Own(resource.ClassName)}}{{context.Nullable}} {{resource.Name}} { get; set; }

                    """);
            }
        }

        return context.File(operation.Context, writer);
    }

    private static string TypeOf(EmitContext context, HeldValueModel value)
    {
        string type = value.Type.Kind switch
        {
            ValueKind.Text => "string",
            ValueKind.Instant => "global::System.DateTimeOffset",
            ValueKind.Truth => "bool",
            ValueKind.Number => "long",
            _ => context.Own(value.Type.Name),
        };
        return value.IsList ? $"global::System.Collections.Generic.IReadOnlyCollection<{type}>{context.Nullable}"
            : type + (value.Type.Kind == ValueKind.Text ? context.Nullable : "?");
    }
}
