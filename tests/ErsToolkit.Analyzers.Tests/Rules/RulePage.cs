using System;
using System.IO;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>The page of a rule. What the code cannot say in a word, its third line says: <c>Severity: … Category: … Fix: ….</c></summary>
internal sealed record RulePage(string[] Lines, string Severity, string Category, string Fix)
{
    /// <summary>What a page says of a rule that nothing can mend for the author.</summary>
    public const string NoFix = "none";

    private const string SeverityMark = "Severity: ";
    private const string CategoryMark = ". Category: ";
    private const string FixMark = ". Fix: ";

    public static RulePage Read(string id)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Analyzers, "rules", id + ".md"));
        string[] parts = lines[2].TrimEnd('.').Split([SeverityMark, CategoryMark, FixMark], StringSplitOptions.None);
        return parts is ["", var severity, var category, var fix]
            ? new RulePage(lines, severity, category, fix)
            : throw new InvalidDataException($"The third line of {id}.md is not of the form '{SeverityMark}…{CategoryMark}…{FixMark}….'.");
    }

    public static string WordFor(DiagnosticDescriptor descriptor) => descriptor switch
    {
        { IsEnabledByDefault: false } => "off by default",
        { DefaultSeverity: DiagnosticSeverity.Error } => "error",
        { DefaultSeverity: DiagnosticSeverity.Warning } => "warning",
        _ => "suggestion",
    };
}
