using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Spec;

/// <summary>Something wrong in a spec file, or in the choice of specs, as a value that can be cached.</summary>
internal sealed record SpecProblem
{
    private const int LongestArgument = 1000;

    public required string Id { get; init; }

    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>The place in a spec file; <see langword="null"/> where the problem lies in the project.</summary>
    public SpecSpan? Span { get; init; }

    /// <summary>The place in the file that the edition extends which is wrong through what the edition says; <see langword="null"/> where the edition itself has the place.</summary>
    public SpecSpan? Inherited { get; init; }

    /// <summary>Whether it may well be meant so, and is no more than a remark.</summary>
    public bool IsRemark { get; init; }

    public static SpecProblem At(SpecSpan span, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new() { Id = descriptor.Id, Arguments = new(arguments.Select(OnOneLine)), Span = span };

    public static SpecProblem OfProject(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new() { Id = descriptor.Id, Arguments = new(arguments) };

    /// <summary>The same at the place in an edition's own file that makes what the edition inherits wrong.</summary>
    public SpecProblem CausedAt(SpecSpan cause)
    {
        SpecSpan inherited = Span!.Value;
        string file = inherited.Path.Substring(inherited.Path.LastIndexOfAny(['/', '\\']) + 1);
        string where = $" (it is inherited from {file}, line {(inherited.Line + 1).ToString(CultureInfo.InvariantCulture)}, and wrong through what this edition changes)";
        return this with { Arguments = new(Arguments.Select((argument, index) => index == Arguments.Count - 1 ? argument + where : argument)), Span = cause, Inherited = inherited };
    }

    /// <summary>Text of a spec may be long and have line breaks; a message has neither.</summary>
    private static string OnOneLine(string argument)
    {
        bool isLong = argument.Length > LongestArgument;
        string text = !isLong ? argument : argument.Substring(0, char.IsHighSurrogate(argument[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument) + "…";
        return new string(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character).ToArray());
    }

    public Diagnostic ToDiagnostic()
    {
        DiagnosticDescriptor descriptor = SpecDiagnostics.Get(Id);
        return Diagnostic.Create(descriptor, Span?.ToLocation(), IsRemark ? DiagnosticSeverity.Info : descriptor.DefaultSeverity, additionalLocations: Inherited is SpecSpan inherited ? [inherited.ToLocation()] : null, properties: null, Arguments.ToArray<object>());
    }
}
