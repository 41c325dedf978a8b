using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>If this fails, a message tells somebody to change a request that e-RS accepts as it is.</summary>
public sealed class WarningWordingTests
{
    [Fact]
    public void A_warning_says_what_should_be_and_never_what_must_be()
    {
        const string Statements = """
            <fixed path="mood" value="good" missing="warning"/>
            <field path="note" name="Note" max="5" over="warning" occurs="0..1"/>
            <field path="created" name="Created" type="dateTime" missing="warning"/>
            <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId" missing="warning"/></slices>
            """;

        SpecRun run = SpecHarness.Run([.. Repository.Specs, SpecTexts.Endpoint(SpecTexts.Operation(Statements))]);

        Assert.Empty(run.Diagnostics);
        string code = string.Concat(run.GeneratedSources.Values);
        string[] names = [.. Regex.Matches(code, @"Severity\.Warning, [^\n]*Messages\.(\w+)\);").Select(match => match.Groups[1].Value).Distinct()];
        string[] messages = [.. names.Select(name => Regex.Match(code, $"const string {name} = \"(.*)\";").Groups[1].Value)];
        Assert.Equal(["InvalidNote", "MissingCreated", "MissingMood", "MissingParticipant", "MissingParticipantService"], names.Order(StringComparer.Ordinal));
        Assert.All(messages, message => Assert.DoesNotMatch(@"\b(must|required)\b", message));
    }
}
