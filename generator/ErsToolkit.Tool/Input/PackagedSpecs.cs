using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Input;

/// <summary>The specs that the ErsToolkit package contains, in the version of this tool.</summary>
internal static class PackagedSpecs
{
    private const string Folder = "specs/";

    /// <summary>All of them.</summary>
    public static IEnumerable<SpecText> All { get; } =
    [
        .. from name in typeof(PackagedSpecs).Assembly.GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal)
           select new SpecText(name[Folder.Length..], Read(typeof(PackagedSpecs).Assembly.GetManifestResourceStream(name)!), IsChosen: false, Namespace: ""),
    ];

    /// <summary>The packaged specs that files of a project do not replace. As in a build, a file replaces the packaged one of the same name.</summary>
    public static IEnumerable<SpecDocument> Beside(IEnumerable<SpecDocument> files)
    {
        SpecDocument[] given = [.. files];
        HashSet<string> names = new(given.Select(file => Path.GetFileName(file.Path)), StringComparer.OrdinalIgnoreCase);

        // Standard input has no name, so there it is the endpoint that counts.
        HashSet<string> unnamed = [.. given.Where(file => file.Path == SpecFiles.NameOfStandardInput).Select(Neighbours.Identity)];
        return All.Where(spec => !names.Contains(spec.Path)).Select(SpecXml.Read).Where(spec => !unnamed.Contains(Neighbours.Identity(spec)));
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
