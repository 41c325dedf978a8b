using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits the rows of an operation's table of outcomes.</summary>
internal static class OutcomeRowsEmitter
{
    private const string Info = EmitContext.Runtime + "ErsOutcomeInfo";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<" + Info + ">";

    public static void EmitProperties(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        /// <summary>Every way in which the specification says that e-RS refuses a <see cref="{{operation.Request}}"/>, in its order. Several rows may have one key.</summary>
        public static {{List}} Rows
        {
            get { return Table.Rows; }
        }

        /// <summary>What <see cref="Key"/> may mean here, for people to choose from: its rows, in a new list at each call; none where the specification has no row of it.</summary>
        public {{List}} Meanings
        {
            get { return {{EmitContext.Serialization}}OutcomeRows.Of(Table.Rows, {{operation.Endpoint.OutcomeCodes}}Extensions.ToCode(Key)); }
        }

        """);

    /// <summary>The rows have a class of their own: nobody who only reads answers pays for them.</summary>
    public static void EmitTable(CodeWriter writer, OperationPlan operation)
    {
        using (writer.Open("private static class Table"))
        {
            string rows = operation.Model.Outcomes.Count == 0 ? $"new {Info}[0]" : $$"""
                new {{Info}}[]
                {
                {{string.Join("\n", operation.Model.Outcomes.Select(row => "    " + New(row)))}}
                }
                """;
            writer.Write($"internal static readonly {List} Rows = global::System.Array.AsReadOnly({rows});");
        }

        writer.Line();
    }

    private static string New(OutcomeModel row) =>
        $"new {Info}({Literal.Text(row.Key.Value)}, {Literal.Text(row.Documentation)}, {EmitContext.Runtime}NextStep.{row.Next}, {Literal.Text(row.Path)}, {EmitContext.Runtime}OutcomeFinder.{row.Finder}),";
}
