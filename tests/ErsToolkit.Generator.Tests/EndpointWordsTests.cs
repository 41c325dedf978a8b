using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Only the specs know the endpoint: what code knows of it a change of the spec would not reach, and another endpoint would not want.</summary>
public sealed class EndpointWordsTests
{
    private static readonly EndpointWords Words = new(Repository.Specs.Select(file => file.Text));

    [Theory]
    [InlineData("generator")]
    [InlineData("analyzers")]
    [InlineData("runtime/ErsToolkit")]
    public void No_code_knows_a_word_of_an_endpoint(string folder)
    {
        string[] found = [.. Files(folder).SelectMany(file => Words.In(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    [Theory]
    [InlineData("class A016 { }", "A016")]
    [InlineData("class C { string s = \"the endpoint A016\"; }", "A016")]
    [InlineData("class C { void Defer() { } }", "Defer")]
    [InlineData("class C { int IncomingReferral; }", "IncomingReferral")]
    [InlineData("class C { int Patient; }", "Patient")]
    [InlineData("class C { string s = \"INAPPROPRIATE_VALUE\"; }", "INAPPROPRIATE_VALUE")]
    [InlineData("class C { string s = $\"{1} SLOT_NOT_AVAILABLE\"; }", "SLOT_NOT_AVAILABLE")]
    [InlineData("class C { System.ReadOnlySpan<byte> s => \"participant\"u8; }", "participant")]
    [InlineData("class C { string s = \"\"\"actor.identifier\"\"\"; }", "actor.identifier")]
    [InlineData("class C { string s = @\"slot[].reference\"; }", "slot[].reference")]
    [InlineData("class C { string s = \"slot\"; }", "slot")]
    [InlineData("class C { string s = \"Service\"; }", "Service")]
    [InlineData("class C { string s = \"http://fhir.nhs.net/Id/ers-service\"; }", "http://fhir.nhs.net/Id/ers-service")]
    [InlineData("class C { string s = \"see https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1.\"; }", "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1")]
    [InlineData("class C { string s = \"http//fhir.nhs.net/Id/nhs-number\"; }", "http//fhir.nhs.net/Id/nhs-number")]
    [InlineData("class C { string s = \"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\"; }", "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1")]
    [InlineData("#if NET8_0_OR_GREATER\nclass A016 { }\n#endif", "A016")]
    public void A_planted_word_is_found(string code, string word) =>
        Assert.Contains(Words.In("Planted.cs", code), found => found.EndsWith(": " + word, StringComparison.Ordinal));

    [Theory]
    [InlineData("class C { int Start; int Reason; /* A016 Defer */ string s = \"the start\"; }")]
    [InlineData("/// <summary>A016 knows participant.</summary>\nclass C { string s = \"resourceType\"; string t = \"code\"; }")]
    [InlineData("class Deferral { string s = \"A0160\"; string t = \"MY_SLOT_NOT_AVAILABLE\"; }")]
    public void What_is_no_word_of_an_endpoint_is_left_alone(string code) => Assert.Empty(Words.In("Harmless.cs", code));

    [Theory]
    [InlineData("NextSteps.cs", 0)]
    [InlineData("Other.cs", 1)]
    public void Only_the_list_of_next_steps_may_name_one_that_is_an_operation_too(string path, int count) =>
        Assert.Equal(count, Words.In(path, "class C { string s = \"Defer\"; }").Count());

    [Fact]
    public void Words_come_of_every_kind_of_statement() => Assert.Subset(
        Words.All.ToHashSet(),
        new HashSet<string> { "A016", "Defer", "IncomingReferral", "Clinician", "incomingReferral", "UNEXPECTED_FIELD", "BOOKING_ATTEMPT_PROBLEM", "http://fhir.nhs.net/Id/sds-user-id", "proposed" });

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
