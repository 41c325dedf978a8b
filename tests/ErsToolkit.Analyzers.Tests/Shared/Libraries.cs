using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>What a supplier's service is compiled with besides: the client, the libraries of ASP.NET, and stand-ins for those logging libraries that are not here.</summary>
internal static class Libraries
{
    private static readonly Lazy<MetadataReference> GeneratedV1 = new(() => GeneratedApi.AssemblyOf("v1"));

    /// <summary>Logging, hosting, HTTP factories and controllers, as the running test has them.</summary>
    public static IReadOnlyList<MetadataReference> Web { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
        .Where(path => Path.GetDirectoryName(path)!.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The library of the client.</summary>
    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(Http.ErsSender).Assembly.Location);

    /// <summary>The library of the client, and the generated code of edition v1 as another project has made it.</summary>
    public static IEnumerable<MetadataReference> Client => [Runtime, GeneratedV1.Value];

    /// <summary>The surface of logging libraries, under their own names.</summary>
    public static string StandIns => Given.Fixture("Logging.cs.txt");
}
