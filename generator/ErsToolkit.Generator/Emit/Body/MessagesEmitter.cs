using System.Collections.Generic;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>Emits the messages that the other emitters of an operation asked for; so it comes last.</summary>
internal static class MessagesEmitter
{
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>What the issues of a <see cref="{operation.Request}"/> say: what is wrong, then what to do.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {operation.Messages}"))
        {
            foreach (KeyValuePair<string, string> message in operation.Catalog.Used)
            {
                writer.Write($"internal const string {message.Key} = {Literal.Text(message.Value)};");
            }
        }

        return context.File(operation.Messages, writer);
    }
}
