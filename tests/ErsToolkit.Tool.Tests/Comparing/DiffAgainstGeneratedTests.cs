using System;
using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<IReadOnlyList<SpecFile>, Lazy<Generated>> Before = new();

    public static TheoryData<string> Edits => [.. SpecEdits.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_classified_as_the_compiler_and_the_validators_prove_it(string name)
    {
        SpecEdit edit = SpecEdits.All.Single(one => one.Name == name);
        Generated old = BeforeOf(edit);
        var now = new Generated(edit.After());

        Change[] changes = [.. SpecComparison.Of(old.Specs, now.Specs).SelectMany(compared => compared.Changes)];

        Assert.NotEmpty(changes);
        Seen seen = Look(old, now);
        bool isBroken = !Compiles(old, now);
        Assert.Equal(
            (isBroken, seen.Refused, seen.Accepted, seen.Written, seen.MeansElse, seen.PermitsElse),
            (changes.Any(change => change is { Class: ChangeClass.Breaking, Area: ChangeArea.Callers } && !IsNumber(change)),
                Has(PayloadEffect.Refused),
                Has(PayloadEffect.Accepted),
                seen.IsWritingKnown ? Has(PayloadEffect.Written) : seen.Written,
                changes.Any(change => change.Area == ChangeArea.Outcomes && change.Text.ToString().Contains("next step", StringComparison.Ordinal)),
                changes.Any(change => change.Area == ChangeArea.Flows && change.Class == ChangeClass.Breaking)));
        Assert.Equal(Expected(edit, isBroken, seen), changes.Max(change => change.Class));

        // What becomes of searches, no payload shows.
        bool Has(PayloadEffect effect) => changes.Any(change => change.Effect == effect && old.Specs.Linked.Endpoints.SelectMany(endpoint => endpoint.Operations).Any(operation => operation.Name == change.Request));
    }

    [Fact]
    public void A_spec_is_the_same_as_itself() => Assert.All(SpecEdits.All.Select(BeforeOf).Distinct(), old => Assert.All(SpecComparison.Of(old.Specs, old.Specs), compared => Assert.Empty(compared.Changes)));

    [Fact]
    public void A_caller_of_everything_compiles_against_what_it_was_made_of() => Assert.All(SpecEdits.All.Select(BeforeOf).Distinct(), old => Assert.True(Compiles(old, old)));

    private static Generated BeforeOf(SpecEdit edit) => Before.GetOrAdd(edit.Before(), files => new Lazy<Generated>(() => new Generated(files))).Value;

    private static ChangeClass Expected(SpecEdit edit, bool isBroken, Seen seen) => edit.Judged
        ?? (isBroken || seen.Refused || seen.MeansElse || seen.PermitsElse || seen.IsKeyedElse || seen.IsNumberedElse ? ChangeClass.Breaking
        : seen.Accepted || seen.Written || seen.IsReportedElse || seen.HasMore ? ChangeClass.Compatible
        : ChangeClass.Editorial);

    /// <summary>Judges, writes and reads the same with what is generated before and after.</summary>
    private static Seen Look(Generated old, Generated now)
    {
        Dictionary<string, object> numbers = NumbersOf(now.Code.Compilation);
        var seen = new Seen
        {
            IsNumberedElse = NumbersOf(old.Code.Compilation).Any(member => numbers.TryGetValue(member.Key, out object? number) && !number.Equals(member.Value)),
            HasMore = CallerProgram.Of(now.Code.Compilation) != old.Caller,
        };
        foreach (EndpointModel endpoint in old.Specs.Linked.Endpoints)
        {
            EndpointModel other = now.Specs.Linked.Endpoints.Single(one => one.Id == endpoint.Id);
            foreach (BodyModel operation in endpoint.Operations)
            {
                // What the model says the same of is generated the same.
                BodyModel newOperation = other.Operations.Single(one => one.Name == operation.Name);
                if (newOperation != operation || other.Breaches != endpoint.Breaches)
                    LookAtPayloads((old.Code, endpoint, operation), (now.Code, other, newOperation), seen);

                if (operation.Outcomes.Count > 0)
                    LookAtAnswers(old, now, operation.Name, seen);
            }
        }

        return seen;
    }

    private static void LookAtPayloads((GeneratedValidators Code, EndpointModel Endpoint, BodyModel Operation) old, (GeneratedValidators Code, EndpointModel Endpoint, BodyModel Operation) now, Seen seen)
    {
        (GeneratedValidators.Validator before, GeneratedValidators.Validator after) = (old.Code.Of(old.Endpoint.Id, old.Operation.Name), now.Code.Of(now.Endpoint.Id, now.Operation.Name));
        (Func<byte[], byte[]?> writeBefore, Func<byte[], byte[]?> writeAfter) = (old.Code.RewriteOf(old.Operation.Name), now.Code.RewriteOf(now.Operation.Name));

        // A field that only one of them has is lost when the other reads the payload.
        bool hasSameFields = old.Operation.Fields.Select(field => field.Name).Order().SequenceEqual(now.Operation.Fields.Select(field => field.Name).Order());
        foreach (byte[] payload in PayloadPool.Of((old.Endpoint, old.Operation), (now.Endpoint, now.Operation)))
        {
            (ValidationResult was, ValidationResult became) = (before(payload), after(payload));
            seen.Refused |= was.IsValid && !became.IsValid;
            seen.Accepted |= !was.IsValid && became.IsValid;
            seen.IsReportedElse |= Issues(was) != Issues(became);
            seen.IsKeyedElse |= !was.IsValid && !became.IsValid && Keys(was) != Keys(became) && Paths(was) == Paths(became) && now.Endpoint.Breaches != old.Endpoint.Breaches;
            if (was.IsValid && became.IsValid && hasSameFields && !seen.Written)
                seen.Written = !writeBefore(payload)!.AsSpan().SequenceEqual(writeAfter(payload));
        }

        byte[] full = PayloadPool.Sample(old.Operation);
        seen.IsWritingKnown &= hasSameFields && before(full).IsValid && after(full).IsValid;
    }

    private static void LookAtAnswers(Generated old, Generated now, string operation, Seen seen)
    {
        Func<int, byte[], string> before = old.Code.OutcomesOf(operation);
        Func<int, byte[], string> after = now.Code.OutcomesOf(operation);
        CodesModel keys = old.Specs.Linked.Libraries.SelectMany(library => library.OutcomeCodes).First();
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

    /// <summary>Whether a program that uses everything of the one compiles against the other.</summary>
    private static bool Compiles(Generated old, Generated now) => !CSharpCompilation
        .Create("Caller", [CSharpSyntaxTree.ParseText(old.Caller, SpecHarness.ParseOptions())], SpecHarness.References.Add(now.Code.Reference), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Dictionary<string, object> NumbersOf(CSharpCompilation compilation) => compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member)
        .OfType<IFieldSymbol>().Where(field => field.ContainingType.TypeKind == TypeKind.Enum && field.ContainingType.DeclaredAccessibility == Accessibility.Public)
        .ToDictionary(field => field.ToDisplayString(), field => field.ConstantValue!);

    private static string Issues(ValidationResult result) => string.Join('|', result.Issues.Select(issue => string.Create(CultureInfo.InvariantCulture, $"{issue.Severity} {issue.Code} {issue.Path}")));

    private static string Keys(ValidationResult result) => string.Join('|', result.Issues.Select(issue => issue.Code));

    private static string Paths(ValidationResult result) => string.Join('|', result.Issues.Select(issue => issue.Path));

    private static bool IsNumber(Change change) => change.Text.ToString().EndsWith("numbers that were stored mean something else.", StringComparison.Ordinal);

    /// <summary>Specs, and what is generated of them.</summary>
    private sealed class Generated
    {
        public Generated(IReadOnlyList<SpecFile> files)
        {
            Specs = SpecComparison.Link([.. files.Select(file => new Generator.Spec.SpecText(file.Path, file.Text, IsChosen: true, Namespace: ""))]);
            Assert.Empty(Specs.Linked.Problems);
            Code = new GeneratedValidators(files);
            Caller = CallerProgram.Of(Code.Compilation);
        }

        public SpecSet Specs { get; }

        public GeneratedValidators Code { get; }

        /// <summary>A program that uses everything.</summary>
        public string Caller { get; }
    }

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
