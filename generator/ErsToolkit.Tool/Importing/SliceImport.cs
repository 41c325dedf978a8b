using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Tool.Importing;

/// <summary>Entries of an array that are told apart by the system of an identifier.</summary>
/// <param name="Path">Where the identifier is in an entry.</param>
/// <param name="Kinds">The kinds of entry, each with its system and what the value must be.</param>
internal sealed record SliceImport(string Path, IReadOnlyList<(Schema Schema, string System, Schema Value)> Kinds)
{
    private const int DeepestIdentifier = 4;

    /// <summary>Finds out whether entries are of such kinds; <see langword="null"/> if not.</summary>
    /// <param name="entry">What an entry must be.</param>
    /// <param name="path">The path of the array.</param>
    public static SliceImport? Of(Schema entry, string path)
    {
        (Schema Schema, (string Path, Schema Schema)? Identifier)[] kinds = [.. entry.Alternatives.Select(one => (one, Identifier(one, "", 0)))];
        if (kinds.Length < 2 || path.Contains('.', System.StringComparison.Ordinal) || kinds.Any(kind => kind.Identifier is null))
            return null;

        (Schema Schema, string System, Schema Value)[] found = [.. kinds.Select(kind => (kind.Schema, kind.Identifier!.Value.Schema))
            .Select(kind => (kind.Item1, kind.Item2.SystemBeside("value")!, kind.Item2.Member("value")!))];
        bool isOnePath = kinds.Select(kind => kind.Identifier!.Value.Path).Distinct().Count() == 1;
        return isOnePath && found.DistinctBy(kind => kind.System).Count() == found.Length ? new SliceImport(kinds[0].Identifier!.Value.Path, found) : null;
    }

    /// <summary>The statements that all kinds share, in their order. What only some have below something that all have is optional for all.</summary>
    public SpecElement[] Shared(IReadOnlyList<SpecElement[]> kinds)
    {
        IEnumerable<SpecElement> statements = kinds.SelectMany(kind => kind).Where(statement => !statement.IsComment);
        SpecElement[] candidates = [.. statements.Where(statement => Outer(statement) == Outer(Path) || kinds.All(kind => kind.Any(other => Outer(other) == Outer(statement))))];
        return [.. candidates.GroupBy(statement => statement["path"]).Select(same => Weakest([.. same], kinds.Count))];
    }

    /// <summary>The outermost element that a statement is about.</summary>
    public static string Outer(SpecElement statement) => Outer(statement["path"] ?? "");

    private static string Outer(string path) => path.Split('.')[0].TrimEnd('[', ']');

    private static SpecElement Weakest(SpecElement[] same, int kinds)
    {
        SpecElement first = same[0];
        bool isOptional = same.Length < kinds || same.Any(statement => statement["occurs"] == "0..1" || statement["missing"] is not null);
        return first.Name == "fixed"
            ? SpecElement.Of("fixed", ("path", first["path"]), ("type", first["type"]), ("value", first["value"]), ("missing", isOptional ? "warning" : null))
            : SpecElement.Of("field", ("path", first["path"]), ("type", first["type"]), ("max", first["max"]), ("occurs", "0..1"));
    }

    private static (string Path, Schema Schema)? Identifier(Schema schema, string path, int depth)
    {
        if (depth > DeepestIdentifier)
            return null;

        if (path.Length > 0 && schema.SystemBeside("value") is not null)
            return (path, schema);

        string prefix = path.Length == 0 ? "" : path + ".";
        return schema.Properties.Select(member => Identifier(member.Schema, prefix + member.Name, depth + 1)).FirstOrDefault(found => found is not null);
    }
}
