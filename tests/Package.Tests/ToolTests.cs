using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Tool.Tests;
using ErsToolkit.Tool.Tests.Importing;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>The tool as somebody gets it who installs the package into an empty folder.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolTests(PackageFixture package)
{
    private const string Answer = """{"resourceType":"OperationOutcome","issue":[]}""";

    [Fact]
    public async Task Installed_into_a_folder_every_command_runs_as_its_help_prints_it()
    {
        Consumer consumer = package.NewConsumer("Tööl");
        Directory.CreateDirectory(consumer.Folder);
        (await DotNet.RunAsync(consumer.Folder, "new", "tool-manifest")).Succeeds();
        (await DotNet.RunAsync(consumer.Folder, "tool", "install", PackageFixture.Tool, "--version", package.Version, "--source", package.Feed)).Succeeds();
        await WriteWhatExamplesNameAsync();

        string[] commands = [.. Section((await RunAsync("--help")).Succeeds().Output, "Commands:").Select(line => line.Split(' ')[0])];
        Assert.Equal(["check", "diff", "generate", "import", "new", "outcome", "render", "validate"], commands.Order(StringComparer.Ordinal));
        foreach (string command in commands)
        {
            string[] examples = [.. Section((await RunAsync(command, "--help")).Succeeds().Output, "Examples:")];
            Assert.NotEmpty(examples);
            foreach (string example in examples)
            {
                ResetSpecs();
                (await RunAsync(example.Split(" > ")[0].Split(' ')[1..])).Succeeds();
            }
        }

        Assert.StartsWith("<!DOCTYPE html>", consumer.Read("pages/mine.html"), StringComparison.Ordinal);
        Assert.Contains("ERS1001", (await RunAsync("check", "pages/mine.html")).Fails().Output, StringComparison.Ordinal);

        Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(consumer.Folder, ["ers", .. arguments]);

        async Task WriteWhatExamplesNameAsync()
        {
            (await RunAsync("new", "A098", "--out", "mine")).Succeeds();
            (await RunAsync("new", "A097", "--out", "kept")).Succeeds();
            Assert.Contains("2 pages", (await RunAsync("render", "kept", "--out", "kept", "--to", "html,markdown")).Succeeds().Output, StringComparison.Ordinal);
            string mine = Repository.ReadSpec("A016.ers.xml").Replace("id=\"A016\"", "id=\"Mine\"", StringComparison.Ordinal);
            Write("mine.ers.xml", mine);
            Write("old.ers.xml", mine);
            Write("cancellation.json", ExampleFiles.Cancellation);
            Write("answer.json", Answer);
            Write("api.yaml", Descriptions.Cancelling.Replace("a099-cancel-appointment", "cancel", StringComparison.Ordinal));
            Write("parts/organisation.yaml", Descriptions.Organisation);
            Write("parts/actor.yaml", Descriptions.Actors);
        }

        // What one example writes there is nothing that the next one names.
        void ResetSpecs()
        {
            string specs = Path.Combine(consumer.Folder, "specs");
            if (Directory.Exists(specs))
                Directory.Delete(specs, recursive: true);

            Directory.CreateDirectory(specs);
            foreach (string file in Directory.GetFiles(Path.Combine(consumer.Folder, "kept")))
                File.Copy(file, Path.Combine(specs, Path.GetFileName(file)));
        }

        void Write(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(consumer.Folder, file))!);
            File.WriteAllText(Path.Combine(consumer.Folder, file), text);
        }
    }

    /// <summary>The lines below a heading of a help text, without those that go on with the one above.</summary>
    private static IEnumerable<string> Section(string help, string heading) => help.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length > 0).Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim());
}
