using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>The first five minutes: what the package's page says works as it stands, in a project with the strictest settings.</summary>
[Collection(PackageTests.Name)]
public sealed class StartTests(PackageFixture package)
{
    private const string Strict = """
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <ErsVisibility>public</ErsVisibility>
        """;

    [Fact]
    public async Task The_page_s_example_builds_without_a_warning_runs_and_is_not_built_twice()
    {
        string page = Page();
        Consumer consumer = package.NewConsumer("Start").Project(Source.Program + Strict, Source.Package + "</ItemGroup>" + Fenced(page, "xml") + "<ItemGroup>");
        string written = consumer.PathOf("request.json");
        consumer.Write("Program.cs", Fenced(page, "csharp") + $"System.IO.File.WriteAllBytes(@\"{written}\", body);\n");
        CommandResult build = (await consumer.BuildAsync()).Succeeds();
        Assert.Empty(build.Warnings);

        string[] lines = await consumer.RunAsync();
        Assert.EndsWith("valid: True", Assert.Single(lines), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllBytes(written));
        JsonElement request = document.RootElement;
        Assert.Equal("Appointment", request.GetProperty("resourceType").GetString());
        Assert.Equal("proposed", request.GetProperty("status").GetString());
        Assert.Equal("e-Referral Appointment", request.GetProperty("description").GetString());
        Assert.Equal("SLOT_NOT_AVAILABLE", request.GetProperty("reason")[0].GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("Slot/228340", request.GetProperty("slot")[0].GetProperty("reference").GetString());
        Assert.Equal("ReferralRequest/000000070004/_history/3", request.GetProperty("incomingReferral")[0].GetProperty("reference").GetString());
        Assert.Equal(
            ["http://fhir.nhs.net/Id/ers-service|70000", "http://fhir.nhs.net/Id/nhs-number|9401130264"],
            request.GetProperty("participant").EnumerateArray().Select(participant => participant.GetProperty("actor").GetProperty("identifier"))
                .Select(identifier => identifier.GetProperty("system").GetString() + "|" + identifier.GetProperty("value").GetString()));

        string output = consumer.PathOf("bin/Debug/net10.0/Start.dll");
        DateTime built = File.GetLastWriteTimeUtc(output);
        CommandResult again = (await consumer.BuildAsync("--no-restore", "-v:n")).Succeeds();
        Assert.Contains("Skipping target \"CoreCompile\"", again.Output, StringComparison.Ordinal);
        Assert.Equal(built, File.GetLastWriteTimeUtc(output));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-t:Rebuild")).Succeeds().Warnings);
        Assert.NotEqual(built, File.GetLastWriteTimeUtc(output));
    }

    private string Page()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The one block of code in this language.</summary>
    private static string Fenced(string page, string language)
    {
        string[] parts = page.Split("```" + language + "\n");
        Assert.Equal(2, parts.Length);
        return parts[1][..parts[1].IndexOf("```", StringComparison.Ordinal)];
    }
}
