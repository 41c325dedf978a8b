using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Results;

/// <summary>Runs the analyzer that follows results. Beside the builders there is a client that books, one that sets and one that searches.</summary>
internal sealed class ResultAnalysis : RuleAnalysis<ResultFlowAnalyzer>
{
    /// <summary>A replacement for a generated client and its results.</summary>
    public static string Client { get; } = Given.Fixture("Results.cs.txt");

    private ResultAnalysis(string source, params DiagnosticResult[] expected)
        : base(source, expected) => TestState.Sources.Add(("Results.g.cs", Client));

    /// <summary>The statements of an asynchronous method of a service.</summary>
    public static Task InMethod(string statements, string members = "", params DiagnosticResult[] expected) =>
        new ResultAnalysis(Service("async Task Run", statements, members), expected).RunAsync();

    /// <summary>The statements of an asynchronous method that gives something.</summary>
    public static Task InMethodOf(string type, string statements, string members = "") =>
        new ResultAnalysis(Service($"async Task<{type}> Run", statements, members)).RunAsync();

    /// <summary>A whole program, with other files beside it.</summary>
    public static Task InProgram(string source, params string[] files)
    {
        var test = new ResultAnalysis(source);
        for (int i = 0; i < files.Length; i++)
            test.TestState.Sources.Add(($"Beside{i}.g.cs", files[i]));
        return test.RunAsync();
    }

    /// <summary>What a supplier has half typed.</summary>
    public static Task InIncomplete(string statements) =>
        new ResultAnalysis(Service("async Task Run", statements, "")) { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    private static string Service(string signature, string statements, string members) => $$"""
        #nullable enable
        #pragma warning disable CS1998, CS0162
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ErsToolkit;

        internal interface ILogger { void LogWarning(string text, params object?[] values); }

        internal class Service(BookClient client, SearchClient search, ILogger logger)
        {
            private readonly BookRequest _kept = new();
            private BookRequest _next = new();
            private bool _stopped;

            internal {{signature}}(BookRequest request, DeferRequest deferral, List<BookRequest> requests, bool flag, CancellationToken cancel)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            private BookRequest Build(object? from = null) => new();

            private async Task<object> ReadAsync() => new();

            private void Show(string text) { }

            private void Save(object? value) { }

            private void Use() => _ = (search, logger, _kept, _next, _stopped = true, client);

            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
