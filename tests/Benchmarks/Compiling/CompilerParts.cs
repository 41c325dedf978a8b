using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>Takes the compiler out of the SDK: that one is compiled ahead of time, as it is in a build, where a package's would be compiled while it is measured.</summary>
internal static class CompilerParts
{
    public static string Generator => Value("Generator");

    public static string RegexGenerator => Value("RegexGenerator");

    /// <summary>The analyzers that are measured, ours last.</summary>
    public static (string Name, string Assembly)[] Analyzers => [("Roslynator", Value("Roslynator")), ("Meziantou", Value("Meziantou")), ("ErsToolkit", Value("Analyzers"))];

    public static string[] Specs => Directory.GetFiles(Value("Specs"), "*.ers.xml");

    /// <summary>Call this before any method that knows a type of the compiler.</summary>
    public static void Use() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        Path.Combine(Value("Compiler"), name.Name + ".dll") is string path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;

    private static string Value(string key) =>
        typeof(CompilerParts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
