using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs the rules on single operations over a supplier's service, which has the generated code of edition v1, its clients and libraries that log.</summary>
internal static class ServiceAnalysis
{
    private static readonly MarkedProgram Project = new(new OperationRuleAnalyzer(), Lab.Empty
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Libraries.StandIns, path: "Logging.g.cs"))
        .AddReferences(Libraries.Client)
        .AddReferences(Libraries.Web));

    /// <summary>The whole program.</summary>
    public static Task Of(string source, params DiagnosticResult[] expected) => Project.RunAsync(source, expected);

    /// <summary>The statements of one method.</summary>
    public static Task OfMethod(string statements, params DiagnosticResult[] expected) => Of(Service(statements), expected);

    /// <summary>Members beside a method.</summary>
    public static Task OfMembers(string members, params DiagnosticResult[] expected) => Of(Service("await Task.Yield();", members), expected);

    /// <summary>A program as a supplier has it half typed.</summary>
    public static Task OfIncomplete(string statements) => Project.RunIncompleteAsync(Service(statements));

    /// <summary>A service whose method runs the statements with what such a service has at hand.</summary>
    public static string Service(string statements, string members = "") => $$"""
        #nullable enable
        #pragma warning disable CS1998
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Globalization;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using ErsToolkit;
        using ErsToolkit.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        public partial class Service
        {
            private readonly ILogger<Service> _logger = null!;

            public async Task RunAsync(BookRequest request, DeferralGround ground, A016Headers headers, NhsNumber patient, ReferralReference referral, A016Client client, A015Client slots, bool flag, CancellationToken cancellationToken)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
