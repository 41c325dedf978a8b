using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Comparing;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Tests.Judging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Tool.Tests.Comparing;

/// <summary>What <c>ers diff</c> says of single edits, against what is generated before and after: callers are compiled, payloads validated and written, answers read.</summary>
public sealed class DiffAgainstGeneratedTests
{
    private static readonly SpecSet OldSpecs = Link(SpecEdits.Base);
    private static readonly GeneratedValidators Old = new(SpecEdits.Base);
    private static readonly string Caller = CallerProgram.Of(Old.Compilation);
    private static readonly SyntaxTree CallerTree = CSharpSyntaxTree.ParseText(Caller, SpecHarness.ParseOptions(), "Caller.cs", Encoding.UTF8);

    public static TheoryData<string> Edits => [.. SpecEdits.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_classified_as_the_compiler_and_the_validators_prove_it(string name)
    {
        SpecEdit edit = SpecEdits.All.Single(one => one.Name == name);
        SpecFile[] files = SpecEdits.Apply(edit);
        SpecSet specs = Link(files);
        Assert.Empty(specs.Linked.Problems);
        var now = new GeneratedValidators(files);

        Change[] changes = [.. SpecComparison.Of(OldSpecs, specs).SelectMany(compared => compared.Changes)];

        Assert.NotEmpty(changes);
        Seen seen = Look(edit, specs, now);
        bool isBroken = !Compiles(now);
        Assert.Equal(
            (isBroken, seen.Refused, seen.Accepted, seen.Written, seen.MeansElse, seen.PermitsElse),
            (changes.Any(change => change is { Class: ChangeClass.Breaking, Area: ChangeArea.Callers } && !IsNumber(change)),
                Has(changes, PayloadEffect.Refused),
                Has(changes, PayloadEffect.Accepted),
                seen.IsWritingKnown ? Has(changes, PayloadEffect.Written) : seen.Written,
                changes.Any(change => change.Area == ChangeArea.Outcomes && change.Text.ToString().Contains("next step", StringComparison.Ordinal)),
                changes.Any(change => change.Area == ChangeArea.Flows && change.Class == ChangeClass.Breaking)));
        Assert.Equal(Expected(edit, isBroken, seen), changes.Max(change => change.Class));
    }

    [Fact]
    public void A_spec_is_the_same_as_itself() => Assert.All(SpecComparison.Of(OldSpecs, Link(SpecEdits.Base)), compared => Assert.Empty(compared.Changes));

    [Fact]
    public void A_caller_of_everything_compiles_against_what_it_was_made_of() => Assert.True(Compiles(Old));

    private static ChangeClass Expected(SpecEdit edit, bool isBroken, Seen seen) => edit.Judged
        ?? (isBroken || seen.Refused || seen.MeansElse || seen.PermitsElse || seen.IsKeyedElse || seen.IsNumberedElse ? ChangeClass.Breaking
        : seen.Accepted || seen.Written || seen.IsReportedElse || seen.HasMore ? ChangeClass.Compatible
        : ChangeClass.Editorial);

    /// <summary>Judges, writes and reads the same with what is generated before and after.</summary>
    private static Seen Look(SpecEdit edit, SpecSet specs, GeneratedValidators now)
    {
        var seen = new Seen { IsNumberedElse = NumbersOf(Old.Compilation).Any(member => NumbersOf(now.Compilation).TryGetValue(member.Key, out object? number) && !number.Equals(member.Value)) };
        seen.HasMore = CallerProgram.Of(now.Compilation) != Caller;
        foreach (EndpointModel endpoint in OldSpecs.Linked.Endpoints.Where(endpoint => edit.Concerns(endpoint.Id)))
        {
            EndpointModel other = specs.Linked.Endpoints.Single(one => one.Id == endpoint.Id);
            foreach (BodyModel operation in endpoint.Operations)
            {
                // What the model says the same of is generated the same.
                BodyModel newOperation = other.Operations.Single(one => one.Name == operation.Name);
                if (newOperation != operation || other.Breaches != endpoint.Breaches)
                    LookAtPayloads(endpoint, operation, other, newOperation, now, seen);

                if (operation.Outcomes.Count > 0)
                    LookAtAnswers(operation, now, seen);
            }
        }

        return seen;
    }

    private static void LookAtPayloads(EndpointModel endpoint, BodyModel operation, EndpointModel newEndpoint, BodyModel newOperation, GeneratedValidators now, Seen seen)
    {
        GeneratedValidators.Validator before = Old.Of(endpoint.Id, operation.Name);
        GeneratedValidators.Validator after = now.Of(endpoint.Id, operation.Name);
        Func<byte[], byte[]?> writeBefore = Old.RewriteOf(operation.Name);
        Func<byte[], byte[]?> writeAfter = now.RewriteOf(operation.Name);

        // A field that only one of them has is lost when the other reads the payload.
        bool hasSameFields = operation.Fields.Select(field => field.Name).Order().SequenceEqual(newOperation.Fields.Select(field => field.Name).Order());
        foreach (byte[] payload in PayloadPool.Of((endpoint, operation), (newEndpoint, newOperation)))
        {
            (ValidationResult was, ValidationResult became) = (before(payload), after(payload));
            seen.Refused |= was.IsValid && !became.IsValid;
            seen.Accepted |= !was.IsValid && became.IsValid;
            seen.IsReportedElse |= Issues(was) != Issues(became);
            seen.IsKeyedElse |= !was.IsValid && !became.IsValid && Keys(was) != Keys(became) && Paths(was) == Paths(became) && newEndpoint.Breaches != endpoint.Breaches;
            if (was.IsValid && became.IsValid && hasSameFields && !seen.Written)
                seen.Written = !writeBefore(payload)!.AsSpan().SequenceEqual(writeAfter(payload));
        }

        byte[] full = PayloadPool.Sample(operation);
        seen.IsWritingKnown &= hasSameFields && before(full).IsValid && after(full).IsValid;
    }

    private static void LookAtAnswers(BodyModel operation, GeneratedValidators now, Seen seen)
    {
        Func<int, byte[], string> before = Old.OutcomesOf(operation.Name);
        Func<int, byte[], string> after = now.OutcomesOf(operation.Name);
        CodesModel keys = OldSpecs.Linked.Libraries.SelectMany(library => library.OutcomeCodes).First();
        foreach (string key in keys.Codes.Select(code => code.Value).Append(""))
        {
            foreach (int status in new[] { 400, 401, 403, 408, 409, 415, 422, 423, 429, 499, 500, 503, 504 })
            {
                byte[] body = key.Length == 0 ? [] : Encoding.UTF8.GetBytes($$$"""{"resourceType":"OperationOutcome","issue":[{"severity":"error","details":{"coding":[{"system":"{{{keys.System}}}","code":"{{{key}}}"}]}}]}""");
                (string was, string became) = (before(status, body), after(status, body));
                seen.MeansElse |= Steps(was) != Steps(became);
                seen.PermitsElse |= Permitted(was) != Permitted(became);
            }
        }

        // The next step and whether it is open; then the numbers of the reasons.
        static string Steps(string said) => string.Join(' ', said.Split(' ')[2..4]);
        static string Permitted(string said) => string.Join(' ', said.Split(' ')[4..]);
    }

    private static bool Compiles(GeneratedValidators generated) => !CSharpCompilation
        .Create("Caller", [CallerTree], SpecHarness.References.Add(generated.Reference), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Dictionary<string, object> NumbersOf(CSharpCompilation compilation) => compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member)
        .OfType<IFieldSymbol>().Where(field => field.ContainingType.TypeKind == TypeKind.Enum && field.ContainingType.DeclaredAccessibility == Accessibility.Public)
        .ToDictionary(field => field.ToDisplayString(), field => field.ConstantValue!);

    private static string Issues(ValidationResult result) => string.Join('|', result.Issues.Select(issue => string.Create(CultureInfo.InvariantCulture, $"{issue.Severity} {issue.Code} {issue.Path}")));

    private static string Keys(ValidationResult result) => string.Join('|', result.Issues.Select(issue => issue.Code));

    private static string Paths(ValidationResult result) => string.Join('|', result.Issues.Select(issue => issue.Path));

    private static bool Has(IEnumerable<Change> changes, PayloadEffect effect) => changes.Any(change => change.Effect == effect && change.Request.Length > 0);

    private static bool IsNumber(Change change) => change.Text.ToString().EndsWith("numbers that were stored mean something else.", StringComparison.Ordinal);

    private static SpecSet Link(IEnumerable<SpecFile> files) => SpecComparison.Link([.. files.Where(file => file.IsChosen).Select(file => new Generator.Spec.SpecText(file.Path, file.Text, IsChosen: true, Namespace: ""))]);

    /// <summary>What differs in a run.</summary>
    private sealed class Seen
    {
        public bool Refused { get; set; }

        public bool Accepted { get; set; }

        public bool Written { get; set; }

        /// <summary>Whether the payload with everything in it is valid before and after, so that it could be written twice.</summary>
        public bool IsWritingKnown { get; set; } = true;

        public bool IsReportedElse { get; set; }

        public bool IsKeyedElse { get; set; }

        public bool IsNumberedElse { get; set; }

        public bool MeansElse { get; set; }

        public bool PermitsElse { get; set; }

        public bool HasMore { get; set; }
    }
}
