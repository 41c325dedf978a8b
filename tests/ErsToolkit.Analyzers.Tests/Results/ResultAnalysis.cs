using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Results;

/// <summary>Runs the analyzer that follows results. Beside the builders there is a client that books, one that sets and one that searches.</summary>
internal static class ResultAnalysis
{
    /// <summary>A replacement for a generated client and its results.</summary>
    public static string Client { get; } = Given.Fixture("Results.cs.txt");

    private static readonly MarkedProgram Project = new(new ResultFlowAnalyzer(), Lab.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Client, path: "Results.g.cs")));

    /// <summary>The statements of an asynchronous method of a service.</summary>
    public static Task InMethod(string statements, string members = "", params DiagnosticResult[] expected) =>
        Project.RunAsync(Service("async Task Run", statements, members), expected);

    /// <summary>The statements of an asynchronous method that gives something.</summary>
    public static Task InMethodOf(string type, string statements, string members = "") =>
        Project.RunAsync(Service($"async Task<{type}> Run", statements, members));

    /// <summary>A whole program, with other files beside it.</summary>
    public static Task InProgram(string source, params string[] files) =>
        Project.With(compilation => compilation.AddSyntaxTrees(files.Select((file, i) => CSharpSyntaxTree.ParseText(file, path: $"Beside{i}.g.cs")))).RunAsync(source);

    /// <summary>What a supplier has half typed.</summary>
    public static Task InIncomplete(string statements) =>
        Project.RunIncompleteAsync(Service("async Task Run", statements, ""));

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
