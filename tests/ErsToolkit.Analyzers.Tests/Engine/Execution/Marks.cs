namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>
/// Marks in the text of a program: <c>‹kind:text›</c>, nested. A marked program is printed twice, once as the analyzer sees it, without the marks, and once
/// as it runs, with a call in the place of each mark.
/// </summary>
internal static class Marks
{
    public const char Open = '‹';
    public const char Close = '›';

    /// <summary>Between the subject of a switch and the pattern of a label.</summary>
    public const char Subject = '|';

    public static string Of(MarkKind kind, string text) => $"{Open}{(char)kind}:{text}{Close}";

    public static string If(string condition) => Of(MarkKind.If, condition);

    public static string Case(string subject, string pattern) => $"case {Of(MarkKind.Label, subject + Subject + pattern)}";

    public static string Arm(string subject, string pattern) => Of(MarkKind.Label, subject + Subject + pattern);

    public static string Build(string chain) => Of(MarkKind.Build, chain);
}

internal enum MarkKind
{
    If = 'i',
    Loop = 'l',
    Ternary = 't',
    Operand = 'o',

    /// <summary>A case label or the arm of a switch expression.</summary>
    Label = 'c',

    /// <summary>What follows <c>when</c>.</summary>
    Guard = 'g',
    Build = 'b',
}
