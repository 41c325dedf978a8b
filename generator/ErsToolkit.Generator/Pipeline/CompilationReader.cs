using System.Linq;
using ErsToolkit.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>Reads of a compilation what the emitters must know.</summary>
internal static class CompilationReader
{
    public static CompilationFacts FactsOf(Compilation compilation, ParseOptions options)
    {
        // Not the compilation's own version: one without any file of its own does not know what the project asks for.
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        IAssemblySymbol[] runtime = ReferencedTypes.RuntimeAndAbove(compilation);
        bool hasNullable = version >= LanguageVersion.CSharp8;
        return new CompilationFacts
        {
            HasNullable = hasNullable,
            HasUtf8Literals = version >= LanguageVersion.CSharp11,
            HasNotNullWhen = hasNullable && ReferencedTypes.HasFrameworkType(compilation, "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"),
            HasHttp = ReferencedTypes.In(compilation, runtime, "ErsToolkit.Http.ErsSender").Any(),
            HasActivatorUtilities = ReferencedTypes.HasType(compilation, "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute"),
            HasRuntime = ReferencedTypes.In(compilation, runtime, "ErsToolkit.ErsBuilderAttribute").Any(),
        };
    }
}
