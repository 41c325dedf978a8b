using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ErsToolkit.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Tests.Documents;

/// <summary>A block of C# in a page, with the heading that it stands under. One that takes another library is fenced as <c>cs</c>, and tried where that library is.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of the block's first line.</param>
/// <param name="Heading">The heading, without its marks.</param>
/// <param name="Text">The block as it is.</param>
internal sealed partial record Snippet(string Page, int Line, string Heading, string Text)
{
    private const string Fence = "```";
    private const string Start = Fence + "csharp";

    // What a page names without saying where it comes from. They are parameters, because of a field nobody knows what it is from one line to the next.
    private static readonly Dictionary<string, string> Ambient = new()
    {
        ["outcome"] = "BookOutcome",
        ["booking"] = "BookRequest",
        ["issue"] = "ValidationIssue",
        ["slotReference"] = "string",
        ["statusCode"] = "int",
        ["responseBody"] = "byte[]",
        ["payload"] = "byte[]",
        ["utf8"] = "byte[]",
        ["referral"] = "ReferralContext",
        ["search"] = "SlotSearchRequest",
        ["slot"] = "FoundSlot",
        ["slots"] = "A015Client",
        ["client"] = "A016Client",
        ["found"] = "SlotSearchResult.Found",
        ["lost"] = "BookResult.Indeterminate",
        ["http"] = "System.Net.Http.HttpClient",
        ["logger"] = "Microsoft.Extensions.Logging.ILogger",
        ["clock"] = "TimeProvider",
        ["token"] = "string",
        ["cancellationToken"] = "System.Threading.CancellationToken",
    };

    /// <summary>What the pages call beside the toolkit.</summary>
    public const string Surroundings = """
        global using System;
        global using System.Threading.Tasks;
        global using ErsToolkit;

        internal abstract class Surroundings
        {
            protected abstract Task SearchAsync();
            protected abstract Task<ReferralContext> ReadReferralAsync();
            protected abstract void Save(params object?[] values);
            protected abstract void Show(object value);
            protected abstract void Alert(ValidationResult findings);
            protected abstract Task ShowIssuesAsync(BookOutcome outcome);
            protected abstract Task ShowMissingAsync(string path);
            protected abstract Task StopAsync(BookOutcome outcome);
            protected abstract Task KeepAsync(string record, System.Threading.CancellationToken cancellationToken);
            protected abstract Task<string> SignInAsync(System.Threading.CancellationToken cancellationToken);
        }
        """;

    /// <summary>The rules that the block's own comments say are broken in it.</summary>
    public IEnumerable<string> Named => CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .SelectMany(trivia => RuleId().Matches(trivia.ToString()).Select(match => match.Value))
        .Distinct();

    public static IEnumerable<Snippet> In(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        string heading = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                heading = lines[i].TrimStart('#', ' ');
            if (lines[i] != Start)
                continue;
            int end = Array.IndexOf(lines, Fence, i);
            yield return new Snippet(page, i + 2, heading, string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    /// <summary>A file with the block as the body of a method, behind the <c>using</c> directives that it brings along.</summary>
    public string Wrap()
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Text).GetRoot();
        int body = root.Usings.Count == 0 ? 0 : root.Usings.Last().FullSpan.End;
        HashSet<string> own = [.. root.DescendantNodes().Select(NameOf).OfType<string>()];
        string parameters = string.Join(", ", Ambient.Where(pair => !own.Contains(pair.Key)).Select(pair => pair.Value + " " + pair.Key));
        return $$"""
            {{Text[..body]}}
            internal abstract class Snippet : Surroundings
            {
                public {{(root.DescendantNodes().Any(node => node is AwaitExpressionSyntax) ? "async System.Threading.Tasks.Task<object?>" : "object?")}} Run({{parameters}})
                {
            {{Text[body..]}}
                    return null;
                }
            }
            """;
    }

    public override string ToString() => $"{Page} line {Line}";

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    [GeneratedRegex("ERS[0-9]{4}")]
    private static partial Regex RuleId();
}
