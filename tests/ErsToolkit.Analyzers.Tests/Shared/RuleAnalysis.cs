using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs an analyzer over a program beside the builders; the markup in it says what must be found, and nothing else may be.</summary>
internal abstract class RuleAnalysis<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly MarkedProgram Project = new(new TAnalyzer(), Lab.Empty);

    /// <summary>The whole program.</summary>
    public static Task Of(string source, params DiagnosticResult[] expected) => Project.RunAsync(source, expected);

    /// <summary>The statements of one method.</summary>
    public static Task OfMethod(string statements, params DiagnosticResult[] expected) => Of(Given.Method(statements), expected);

    /// <summary>Members beside a method.</summary>
    public static Task OfMembers(string members, params DiagnosticResult[] expected) => Of(Given.Method("", members), expected);

    /// <summary>A program as a supplier has it half typed: the compiler's own errors are not the subject.</summary>
    public static Task OfIncomplete(string statements) => Project.RunIncompleteAsync(Given.Method(statements));

    /// <summary>A program with pointers.</summary>
    public static Task OfUnsafe(string source) => Project.With(compilation => compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))).RunAsync(source);

    public static Task OfTopLevel(string source, params DiagnosticResult[] expected) =>
        Project.With(compilation => compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))).RunAsync(source, expected);

    /// <summary>A program whose builders another project has made.</summary>
    public static Task BesideAssembly(string source) =>
        Project.With(compilation => compilation.WithAssemblyName("Consumer").RemoveAllSyntaxTrees().AddReferences(Lab.BuildersFor("Consumer"))).RunAsync(source);

    /// <summary>Without the runtime there is nothing to find, and nothing must be looked for.</summary>
    public static Task WithoutRuntime(string source) => Project.With(compilation => compilation.RemoveAllSyntaxTrees().RemoveReferences(Given.Runtime)).RunAsync(source);
}
