using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>The specification is the only place that knows an endpoint: one word changed there changes everything, and nothing else has to be.</summary>
[Collection(PackageTests.Name)]
public sealed class OwnSpecTests(PackageFixture package)
{
    private const string Old = "e-Referral Appointment";
    private const string New = "Appointment <by> \"referral\" & Ünïcode";

    private const string Program = """
        using System;
        using System.Text;
        using ErsToolkit;

        string json = Encoding.UTF8.GetString(A016.Defer()
            .Reason(DeferReason.NoSlotsAtService)
            .IncomingReferral("000000070004", 3)
            .Service("70000")
            .Patient("9401130264")
            .Build()
            .ToUtf8Json());
        using var document = System.Text.Json.JsonDocument.Parse(json);
        string description = document.RootElement.GetProperty("description").GetString()!;
        Console.WriteLine(Convert.ToHexString(Encoding.UTF8.GetBytes(description)));
        Console.WriteLine(A016.ValidateDefer(Encoding.UTF8.GetBytes(json)).IsValid);
        ValidationResult old = A016.ValidateDefer(Encoding.UTF8.GetBytes(json.Replace(Escaped(json), "e-Referral Appointment", StringComparison.Ordinal)));
        foreach (ValidationIssue issue in old.Issues)
        {
            Console.WriteLine(issue.Path);
            Console.WriteLine(Convert.ToHexString(Encoding.UTF8.GetBytes(issue.Message)));
        }

        static string Escaped(string json)
        {
            int start = json.IndexOf("\"description\":\"", StringComparison.Ordinal) + 15;
            return json[start..json.IndexOf("\",\"incomingReferral\"", StringComparison.Ordinal)];
        }
        """;

    [Fact]
    public async Task Another_text_in_a_copied_spec_changes_writer_validator_message_and_documentation()
    {
        Consumer consumer = package.NewConsumer("OwnSpec")
            .Project(
                Source.Program + Source.KeepGenerated + "<ErsVisibility>public</ErsVisibility><GenerateDocumentationFile>true</GenerateDocumentationFile>",
                // The file is named twice, as a spec and as an additional file: it must come once, and as a spec.
                Source.Package + """<ErsSpec Include="specs/*.ers.xml" /><AdditionalFiles Include="specs\A016.ers.xml" />""")
            .Write("Program.cs", Program)
            .Write("specs/ers-common.ers.xml", Repository.ReadSpec("ers-common.ers.xml"))
            .Write("specs/A016.ers.xml", Repository.ReadSpec("A016.ers.xml"));
        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);
        string[] before = await consumer.RunAsync();
        Assert.Equal([Old, "True"], [Text(before[0]), .. before[1..]]);
        Assert.Contains(Old, consumer.Read("bin/Debug/net10.0/OwnSpec.xml"), StringComparison.Ordinal);

        consumer.Write("specs/A016.ers.xml", consumer.Read("specs/A016.ers.xml").Replace($"\"{Old}\"", $"\"{Xml(New)}\"", StringComparison.Ordinal));
        Assert.Empty((await consumer.BuildAsync("--no-restore")).Succeeds().Warnings);
        string[] lines = await consumer.RunAsync();

        Assert.Equal(4, lines.Length);
        Assert.Equal(New, Text(lines[0]));
        Assert.Equal("True", lines[1]);
        Assert.Equal("Appointment.description", lines[2]);
        Assert.Contains(New, Text(lines[3]), StringComparison.Ordinal);
        string documentation = consumer.Read("bin/Debug/net10.0/OwnSpec.xml");
        Assert.Contains(Xml(New).Replace("&quot;", "\"", StringComparison.Ordinal), documentation, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, documentation, StringComparison.Ordinal);
        Assert.NotEmpty(consumer.GeneratedFiles);
        Assert.All(consumer.GeneratedFiles, file => Assert.DoesNotContain(Old, File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string Xml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Text(string hex) => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(hex));
}
