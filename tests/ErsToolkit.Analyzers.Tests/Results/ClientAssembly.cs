using System;
using System.IO;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Results;

/// <summary>The client of the fixture as an assembly that another project has made, so that it is there for every version of C#.</summary>
internal static class ClientAssembly
{
    public static MetadataReference Reference { get; } = Make();

    private static PortableExecutableReference Make()
    {
        string source = (Given.Builders + ResultAnalysis.Client).Replace("internal ", "public ", StringComparison.Ordinal);
        using var image = new MemoryStream();
        var result = Lab.Compile(source, []).WithAssemblyName("Client").Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
