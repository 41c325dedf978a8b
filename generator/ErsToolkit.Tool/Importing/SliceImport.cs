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
        (Schema Schema, string Path, Schema Identifier)?[] found = [.. entry.Alternatives.Select(one => Identifier(one, "", 0) is { } identifier ? (one, identifier.Path, identifier.Schema) : ((Schema, string, Schema)?)null)];
        if (found.Length < 2 || path.Contains('.', System.StringComparison.Ordinal) || found.Any(one => one is null) || found.Select(one => one!.Value.Path).Distinct().Count() > 1)
            return null;

        (Schema Schema, string System, Schema Value)[] kinds = [.. found.Select(one => (one!.Value.Schema, one.Value.Identifier.SystemBeside("value")!, one.Value.Identifier.Member("value")!))];
        return kinds.Select(kind => kind.System).Distinct().Count() == kinds.Length ? new SliceImport(found[0]!.Value.Path, kinds) : null;
    }

    /// <summary>The statements that all kinds share, in their order. What only some have below something that all have is optional for all.</summary>
    public SpecElement[] Shared(IReadOnlyList<SpecElement[]> kinds)
    {
        HashSet<string> outer = [.. kinds.Select(kind => kind.Where(statement => !statement.IsComment).Select(statement => Outer(statement["path"]))).Aggregate((left, right) => left.Intersect(right))];
        IEnumerable<SpecElement> candidates = kinds.SelectMany(kind => kind).Where(statement => !statement.IsComment && (outer.Contains(Outer(statement["path"])) || Outer(statement["path"]) == Outer(Path)));
        return [.. candidates.DistinctBy(statement => statement["path"]).Select(statement => Weakest([.. candidates.Where(other => other["path"] == statement["path"])], kinds.Count))];
    }

    /// <summary>The outermost element of a path.</summary>
    public static string Outer(string? path) => (path ?? "").Split('.')[0].TrimEnd('[', ']', '{', '}');

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

        return schema.Properties.Select(member => Identifier(member.Schema, path.Length == 0 ? member.Name : path + "." + member.Name, depth + 1)).FirstOrDefault(found => found is not null);
    }
}
