using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits the rows of an operation's table of outcomes.</summary>
internal static class OutcomeRowsEmitter
{
    private const string Info = EmitContext.Runtime + "ErsOutcomeInfo";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<" + Info + ">";

    public static void EmitProperties(CodeWriter writer, OperationPlan operation) => writer.Write($$"""
        /// <summary>Every way in which the specification says that e-RS refuses a <see cref="{{operation.Request}}"/>, in its order: the keys, of which several rows may have one, and then the statuses of answers without a key.</summary>
        public static {{List}} Rows
        {
            get { return Table.Rows; }
        }

        /// <summary>What <see cref="RawKey"/> may mean here, or the status where there is no key, for people to choose from: its rows, in a new list at each call; none where the specification has no row of it.</summary>
        public {{List}} Meanings
        {
            get { return {{EmitContext.Serialization}}OutcomeRows.Of(Table.Rows, RawKey, StatusCode); }
        }

        """);

    /// <summary>The rows have a class of their own: nobody who only reads answers pays for them.</summary>
    public static void EmitTable(CodeWriter writer, OperationPlan operation)
    {
        using (writer.Open("private static class Table"))
        {
            string[] all = operation.Model.Outcomes.Select(New).Concat(operation.Model.Statuses.Select(New)).ToArray();
            string rows = all.Length == 0 ? $"global::System.Array.Empty<{Info}>()" : $$"""
                new {{Info}}[]
                {
                {{string.Join("\n", all.Select(row => "    " + row))}}
                }
                """;
            writer.Write($"internal static readonly {List} Rows = global::System.Array.AsReadOnly({rows});");
        }

        writer.Line();
    }

    private static string New(OutcomeModel row) => New(row.Key.Value, row.Status, row.Documentation, row.Next, row.Path, row.Finder.ToString(), isOfStatusAlone: false, row.IsOpen);

    /// <summary>A status is e-RS's own, or that of something before it.</summary>
    private static string New(StatusModel row) => New(row.Key?.Value ?? "", row.Code, row.Documentation, row.Next, "", nameof(OutcomeFinder.Server), isOfStatusAlone: true, row.IsOpen);

    private static string New(string key, string status, string meaning, string next, string path, string finder, bool isOfStatusAlone, bool isOpen) =>
        $"new {Info}({Literal.Text(key)}, {Literal.Text(status)}, {Literal.Text(meaning)}, {EmitContext.Runtime}NextStep.{next}, {Literal.Text(path)}, {EmitContext.Runtime}OutcomeFinder.{finder}, {(isOfStatusAlone ? "true" : "false")}{(isOpen ? ", true" : "")}),";
}
