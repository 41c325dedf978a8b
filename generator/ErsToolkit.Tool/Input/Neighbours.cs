using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Input;

/// <summary>The endpoints of the package that spec files name: what is said of them counts only in a project that uses both.</summary>
internal static class Neighbours
{
    /// <summary>Finds them, each with the namespace of the file that names it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="packaged">The specs of the package.</param>
    public static Dictionary<string, string> Of(IReadOnlyList<SpecDocument> files, IReadOnlyList<SpecDocument> packaged)
    {
        Dictionary<string, SpecDocument> known = files.Concat(packaged).Where(file => file.Root is not null).DistinctBy(Identity).ToDictionary(Identity);
        var found = new Dictionary<string, string>();
        foreach (SpecDocument file in files.Where(file => file.Root?.Name == "endpoint"))
        {
            // What an edition says itself comes before what it inherits.
            var named = new HashSet<string>();
            foreach (string identity in Chain(file, known).SelectMany(Named))
            {
                bool isPackaged = known.TryGetValue(identity, out SpecDocument? other) && packaged.Contains(other);
                if (isPackaged && named.Add(identity.Split('/')[0]))
                    found.TryAdd(identity, file.Namespace);
            }
        }

        return found;
    }

    /// <summary>An endpoint with its edition, or a library, as other files name it.</summary>
    public static string Identity(SpecDocument file) => file.Root?["edition"] is string edition ? file.Root["id"] + "/" + edition : file.Root?["id"] ?? "";

    private static IEnumerable<SpecDocument> Chain(SpecDocument file, Dictionary<string, SpecDocument> known)
    {
        var passed = new HashSet<SpecDocument>();
        for (SpecDocument? next = file; next is not null && passed.Add(next); next = known.GetValueOrDefault(next.Root?["extends"] ?? ""))
            yield return next;
    }

    private static IEnumerable<string> Named(SpecDocument file) => file.Root!.AndAllBelow().Select(node => node["of"]).OfType<string>();
}
