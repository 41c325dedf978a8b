using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErsToolkit.Analyzers.Tests.Rules;
using ErsToolkit.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>What the generator makes of the specs in the repository, once for each choice of editions and version of C#.</summary>
internal static class GeneratedApi
{
    /// <summary>What a project file would choose: <c>v1</c>, <c>current</c>, <c>both</c> with <c>current</c> in a namespace of its own, or <c>sample</c> with the search of slots besides.</summary>
    private static readonly Dictionary<string, string> Choices = new() { ["v1"] = "A015@v1=|A016@v1=", ["current"] = "A015@current=|A016@current=", ["both"] = "A016@v1=|A016@current=ErsToolkit.Current", ["sample"] = "A016@v1=|A016@current=ErsToolkit.Current|A015@current=ErsToolkit.Current" };

    private static readonly ConcurrentDictionary<(string, LanguageVersion, string), CSharpCompilation> Made = new();

    /// <summary>A project that has chosen these editions and has no code of its own yet.</summary>
    public static CSharpCompilation Of(string editions, LanguageVersion language = LanguageVersion.Latest, string visibility = "internal") =>
        Made.GetOrAdd((editions, language, visibility), _ => Generate(editions, language, visibility));

    /// <summary>The same as an assembly that another project has made.</summary>
    public static MetadataReference AssemblyOf(string editions)
    {
        using var image = new MemoryStream();
        Assert.True(Of(editions, visibility: "public").Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Generate(string editions, LanguageVersion language, string visibility)
    {
        IEnumerable<SpecFile> specs = Directory.GetFiles(Path.Combine(Repository.Root, "spec"), "*.ers.xml").Select(path => new SpecFile(Path.GetFileName(path), File.ReadAllText(path)));
        SpecRun run = SpecHarness.Run(specs, Choices[editions], language, visibility: visibility);
        Assert.Null(run.Exception);
        Assert.NotEmpty(run.GeneratedSources);
        return run.Compilation.RemoveSyntaxTrees(run.Compilation.SyntaxTrees.Where(tree => tree.FilePath == "Consumer.cs"));
    }
}
