using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Analyzers.Tests.ERS3006.Execution;

/// <summary>What the rule says of a program, and what came out when it ran.</summary>
/// <param name="Program">The program.</param>
/// <param name="IsReported">Whether the rule reported it.</param>
/// <param name="CameOut">Whether some run showed something personal.</param>
internal sealed record LeakTrial(LeakProgram Program, bool IsReported, bool CameOut)
{
    private const string Head = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using ErsToolkit;
        using Microsoft.Extensions.Logging;

        internal class LostException : Exception
        {
            public LostException(string ubrn)
                : base("Lost: " + ubrn)
            {
            }
        }

        internal class KeptException : Exception
        {
            public KeptException(string ubrn)
                : base("Kept") => Ubrn = ubrn;

            public string Ubrn { get; }
        }

        internal static class Program
        {
            private static string Mask(string text) => text is null ? "" : new string('*', text.Length);

            private static string Same(string text) => text;

            private static void Change(ref string text) => text = "changed";

            private static void Note(string text) => Console.WriteLine(text);


        """;

    /// <summary>What the runs must not show: the number, its bytes, the reference, the comment and the clinician.</summary>
    private static readonly string[] Personal = ["9401130264", "57, 52, 48, 49, 49, 51, 48", "000000070004", "Worthington-Smythe", "555000111222"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE"]);

    private static readonly SyntaxTree[] Surroundings =
    [
        CSharpSyntaxTree.ParseText(Given.Fixture("Leaks.cs.txt"), Options, "Leaks.g.cs"),
        CSharpSyntaxTree.ParseText(Libraries.StandIns, Options, "Logging.g.cs"),
    ];

    /// <summary>Analyzes and runs many programs in one compilation.</summary>
    public static IReadOnlyList<LeakTrial> Of(LeakProgram[] programs)
    {
        var text = new StringBuilder(Head);
        var ends = new List<int>();
        for (int i = 0; i < programs.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static void P{i}(BookRequest request, bool f0, bool f1, bool f2)\n    {{\n{programs[i].Print()}\n    }}\n\n");
            ends.Add(text.Length);
        }

        text.Append(CultureInfo.InvariantCulture, $"    public static string[] RunAll() => Leaks.RunAll(new Action<BookRequest, bool, bool, bool>[] {{ {string.Join(", ", programs.Select((_, i) => $"P{i}"))} }});\n}}\n");
        SyntaxTree file = CSharpSyntaxTree.ParseText(text.ToString(), Options, "Program.cs");
        CSharpCompilation project = GeneratedApi.Of("v1");
        Compilation compilation = project.RemoveAllSyntaxTrees().AddReferences(Libraries.Web).AddSyntaxTrees([.. project.SyntaxTrees.Select(Again), .. Surroundings, file]);
        ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file, Surroundings[0]);
        var reports = ProjectAnalysis.RunAsync(compilation, [new OperationRuleAnalyzer()], file).GetAwaiter().GetResult().Where(r => r.Id == "ERS3006");
        HashSet<int> reported = [.. reports.Select(r => ends.FindIndex(end => r.Location.SourceSpan.Start < end))];
        string[] shown = Lab.Run(compilation, type => type.GetMethod("RunAll")!.CreateDelegate<Func<string[]>>()());
        return [.. programs.Select((program, i) => new LeakTrial(program, reported.Contains(i), Personal.Any(p => shown[i].Contains(p, StringComparison.Ordinal))))];
    }

    // All files of a compilation have the same options, and a call of Debug is compiled only where a symbol says so.
    private static SyntaxTree Again(SyntaxTree tree) => tree.WithRootAndOptions(tree.GetRoot(), Options);
}
