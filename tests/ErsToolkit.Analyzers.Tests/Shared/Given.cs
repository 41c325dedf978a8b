using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>What every test program is compiled with. Nothing of it is fetched: the references are those of the running test.</summary>
internal static class Given
{
    /// <summary>What stands in for generated code, as one file.</summary>
    public static string Builders { get; } = Fixture("Builders.cs.txt") + Fixture("Outcomes.cs.txt") + Fixture("Deferrals.cs.txt");

    public static ReferenceAssemblies NoPackages { get; } = new("local");

    public static IReadOnlyList<MetadataReference> Platform { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToList();

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(ErsBuilderAttribute).Assembly.Location);

    public static string Fixture(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixture", file));

    /// <summary>A program whose method runs the statements; other members may stand beside it.</summary>
    public static string Method(string statements, string members = "", string signature = "public void Run(bool flag, int count, string slot, DeferReason reason)") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ErsToolkit;

        public class Program
        {
            internal {{signature.Replace("public ", "", StringComparison.Ordinal)}}
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
