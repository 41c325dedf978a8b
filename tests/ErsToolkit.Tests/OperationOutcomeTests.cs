using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace ErsToolkit.Tests;

public class OperationOutcomeTests
{
    [Fact]
    public void Given_issues_the_operation_outcome_has_each_with_its_key_path_and_advice()
    {
        ValidationResult result = Deferrals.Full().With(p => p.Remove("slot")).With(p => p.Remove("language")).Validate();

        JsonNode outcome = JsonNode.Parse(result.ToOperationOutcome())!;

        Assert.Equal("OperationOutcome", (string?)outcome["resourceType"]);
        JsonArray issues = outcome["issue"]!.AsArray();
        Assert.Equal(result.Issues.Select(issue => issue.Code), issues.Select(issue => (string?)issue!["details"]!["coding"]![0]!["code"]));
        Assert.Equal(result.Issues.Select(issue => issue.Message), issues.Select(issue => (string?)issue!["diagnostics"]));
        Assert.Equal(result.Issues.Select(issue => issue.Path), issues.Select(issue => (string?)issue!["expression"]![0]));
        Assert.Equal(["warning", "error"], issues.Select(issue => (string?)issue!["severity"]));
        Assert.All(issues, issue => Assert.Equal("https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1", (string?)issue!["details"]!["coding"]![0]!["system"]));
    }

    [Fact]
    public void Given_nothing_found_the_operation_outcome_says_so()
    {
        JsonNode outcome = JsonNode.Parse(ValidationResult.Valid.ToOperationOutcome())!;

        Assert.Equal("information", (string?)Assert.Single(outcome["issue"]!.AsArray())!["severity"]);
    }
}
