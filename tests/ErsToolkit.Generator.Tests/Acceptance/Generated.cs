using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What some variant of the specs generates for A016, by concept and without headers.</summary>
/// <remarks>The steps of the generator are called one after the other, without a compiler around them: hundreds of variants differ in a few files each, and only those are parsed.</remarks>
internal sealed class Generated
{
    private static readonly CompilationFacts Facts = new() { HasNullable = false, HasUtf8Literals = true, HasNotNullWhen = false, HasHttp = true, HasRuntime = true, HasActivatorUtilities = false };

    private static readonly ConcurrentDictionary<string, SyntaxTree> Trees = new();

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Consumer",
        references: SpecHarness.References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private readonly Dictionary<string, string> _files;

    /// <param name="specs">The specs.</param>
    /// <param name="edition">The edition that a project chooses.</param>
    /// <param name="isAlone">Whether it chooses A016 alone, and not A015 beside it.</param>
    public Generated(IEnumerable<SpecFile> specs, string edition, bool isAlone = false)
    {
        LinkedSpecs linked = Linker.Link(
            specs.Select(spec => SpecXml.Read(new SpecText(spec.Path, spec.Text, IsChosen: false, Namespace: ""))),
            Selection.Parse($"A016@{edition}={(isAlone ? "" : $"|A015@{edition}=")}", "", "public", unchosen: ""),
            CancellationToken.None);
        Problems = [.. linked.Problems.Where(problem => problem.ToDiagnostic().Severity == DiagnosticSeverity.Error).Select(problem => problem.Id).Distinct()];
        _files = linked.Endpoints.Select(endpoint => new SourcePlan { Endpoint = endpoint, Facts = Facts })
            .Concat(linked.Libraries.Select(library => new SourcePlan { Library = library, Facts = Facts }))
            .SelectMany(SourceEmitter.Emit)
            .ToDictionary(file => Concept(file.HintName), file => file.Text[file.Text.IndexOf("namespace ", StringComparison.Ordinal)..]);
    }

    /// <summary>The name of what a file is about; with that of the endpoint where both endpoints have one.</summary>
    private static string Concept(string hintName)
    {
        string[] parts = hintName.Split('.');
        (string owner, string concept) = (parts[^4], parts[^3]);
        return EndpointReader.FileNames.Contains(concept) && owner != "A016" ? owner + "." + concept : concept;
    }

    /// <summary>The ids of the errors that the specs have.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The concepts whose files differ from those of others.</summary>
    public string[] Differing(Generated other) =>
        [.. _files.Keys.Union(other._files.Keys).Where(name => _files.GetValueOrDefault(name) != other._files.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    /// <summary>Compiles what was generated and looks at it.</summary>
    public T Load<T>(Func<Assembly, T> look)
    {
        using var image = new MemoryStream();
        var result = Empty.AddSyntaxTrees(_files.Values.Select(text => Trees.GetOrAdd(text, _ => CSharpSyntaxTree.ParseText(text)))).Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("What was generated does not compile: " + string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3)));
        }

        image.Position = 0;
        var context = new AssemblyLoadContext("variant", isCollectible: true);
        try
        {
            return look(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }
}
