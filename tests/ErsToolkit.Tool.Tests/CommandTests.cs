using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Commands;
using ErsToolkit.Tool.Pages;
using ErsToolkit.Tool.Tests.Judging;
using Xunit;

namespace ErsToolkit.Tool.Tests;

/// <summary>What somebody sees who types a command.</summary>
public sealed class CommandTests
{
    private const string Answer = """{"resourceType":"OperationOutcome","issue":[{"severity":"error","details":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1","code":"SLOT_NOT_AVAILABLE"}]}}]}""";

    private const string Wrong = "ERS1008-get-with-a-body.ers.xml";

    public static TheoryData<string> Examples => [.. CommandLine.CreateRoot().Subcommands.Cast<ToolCommand>().SelectMany(command => command.Examples)];

    public static TheoryData<string> Names => [.. CommandLine.CreateRoot().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_of_the_help_works_as_it_is_printed(string example)
    {
        using Tool tool = WithSpecs();
        if (example.EndsWith("--check", StringComparison.Ordinal))
            Assert.Equal(0, (await tool.RunAsync(Words(example)[..^1])).ExitCode);

        Ran ran = await tool.RunAsync(Words(example));

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_help_of_a_command_shows_its_exit_codes_and_examples(string name)
    {
        using var tool = new Tool();

        Ran ran = await tool.RunAsync(name, "--help");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("\nExit codes:\n  0  ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  ers " + name + " ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nUsage:\n  ers " + name + " ", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "ers: Required argument missing for command: 'check'. See ers check --help.")]
    [InlineData("chek A016.ers.xml", "ers: 'chek' is not a command or an option here. See ers --help.")]
    [InlineData("check nowhere.ers.xml", "ers: 'nowhere.ers.xml' cannot be read: there is no such file.")]
    [InlineData("check empty", "ers: 'empty' contains no *.ers.xml file.")]
    [InlineData("check - -", "ers: Standard input can be read only once, so - may appear only once. See ers check --help.")]
    [InlineData("render A016.ers.xml --to pdf --out pages", "ers: 'pdf' is not a form of page. Write markdown, html or markdown,html. See ers render --help.")]
    [InlineData("render A016.ers.xml --out A016.ers.xml", "ers: 'A016.ers.xml/A016.md' cannot be written. Choose another folder with --out.")]
    [InlineData("generate A016.ers.xml --out generated --namespace 1a", "ers: '1a' is not a namespace: it consists of identifiers separated by dots. See ers generate --help.")]
    [InlineData("validate --spec mine.ers.xml --operation Cancel booking.json", "ers: the specs have no operation named 'Cancel'. Write one of: Book, Defer.")]
    [InlineData("validate --spec mine.ers.xml booking.json", "ers: the specs have several operations. Choose one with --operation: Book, Defer.")]
    [InlineData("validate --spec mine.ers.xml --operation Book nowhere.json", "ers: 'nowhere.json' cannot be read: there is no such file.")]
    [InlineData("validate --spec mine.ers.xml --operation Book empty", "ers: 'empty' is a folder. Name the files in it.")]
    [InlineData("outcome --spec mine.ers.xml --operation Book --status 42", "ers: '42' is not an HTTP status. Write a number from 100 to 599. See ers outcome --help.")]
    [InlineData("render A016.ers.xml --out - --check", "ers: --check compares pages in a folder, so --out must name one. See ers render --help.")]
    [InlineData("new A099 --out -", "ers: These files need their names, so they cannot go to standard output. Name a folder with --out. See ers new --help.")]
    [InlineData("diff A016.ers.xml", "ers: Required argument missing for command: 'diff'. See ers diff --help.")]
    [InlineData("diff A016.ers.xml nowhere.ers.xml", "ers: 'nowhere.ers.xml' cannot be read: there is no such file.")]
    [InlineData("diff - -", "ers: Standard input can be read only once, so - may appear only once. See ers diff --help.")]
    [InlineData("new a099", "ers: 'a099' cannot be the name of an endpoint: a name starts with a capital letter and has only ASCII letters and digits, at most 64. See ers new --help.")]
    [InlineData("new Class-1", "ers: 'Class-1' cannot be the name of an endpoint: a name starts with a capital letter and has only ASCII letters and digits, at most 64. See ers new --help.")]
    public async Task What_cannot_be_done_is_one_line_and_exit_code_2(string arguments, string line)
    {
        using Tool tool = WithSpecs();
        Directory.CreateDirectory(tool.PathOf("empty"));
        string[] before = [.. tool.Files];

        Ran ran = await tool.RunAsync(arguments.Split(' '));

        Assert.Equal((2, "", line + "\n"), (ran.ExitCode, ran.Output, ran.Error.Replace('\\', '/')));
        Assert.Equal(before, tool.Files);
    }

    [Fact]
    public async Task A_file_that_is_much_too_long_is_one_problem()
    {
        using Tool tool = new Tool().Write("long.ers.xml", "<endpoint>" + new string(' ', 20_000_000) + "</endpoint>");

        Ran ran = await tool.RunAsync("check", "long.ers.xml");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("long.ers.xml(1,1): error ERS1001: The spec file cannot be read: It is longer than 1 MiB.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_written_to_standard_output_with_exit_code_1()
    {
        using Tool tool = WithSpecs();

        Ran ran = await tool.RunAsync("check", Wrong, "A016.ers.xml");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal($"""
            {Wrong}(6,20): error ERS1008: The specification contradicts itself: a GET carries no body, and the operation 'Send' is one. Use another method, or a 'search' in the place of the operation.
            2 files checked, 1 problem in 1 of them.

            """.ReplaceLineEndings("\n"), ran.Output);
        Assert.Equal(1, JsonDocument.Parse((await tool.RunAsync("check", Wrong, "--format", "json")).Output).RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task A_payload_is_judged_with_the_lines_of_the_sample()
    {
        using Tool tool = WithSpecs();
        string wrong = File.ReadAllText(tool.PathOf("booking.json")).Replace("\"booked\"", "\"booked\",\n\"Surname\": \"Smith\"", StringComparison.Ordinal);

        Ran json = await tool.RunWithAsync(wrong, "validate", "--spec", "A016.ers.xml", "--operation", "Book", "--format", "json", "booking.json", "-");
        Ran text = await tool.RunWithAsync(wrong, "validate", "--spec", "A016.ers.xml", "--operation", "Book", "booking.json", "-");

        Assert.Equal((1, ""), (json.ExitCode, json.Error));
        Assert.Equal("""
            {"file":"booking.json","operation":"book","valid":true,"issues":[]}
            {"file":"-","operation":"book","valid":false,"issues":[{"key":"UNEXPECTED_FIELD","path":"Appointment","severity":"error","message":"e-RS does not know this element. Remove it.","line":2,"column":1}]}

            """.ReplaceLineEndings("\n"), json.Output);
        Assert.Equal("""
            booking.json: valid.
            -(2,1): error UNEXPECTED_FIELD: Appointment: e-RS does not know this element. Remove it.
            -: not valid.

            """.ReplaceLineEndings("\n"), text.Output);
    }

    [Fact]
    public async Task An_answer_is_read_with_the_line_of_the_sample()
    {
        using Tool tool = WithSpecs();

        Ran json = await tool.RunAsync("outcome", "--spec", "A016.ers.xml", "--operation", "Book", "--status", "422", "--format", "json", "answer.json");
        Ran text = await tool.RunAsync("outcome", "--spec", "A016.ers.xml", "--operation", "Book", "--status", "422", "answer.json");
        Ran none = await tool.RunAsync("outcome", "--spec", "A016.ers.xml", "--operation", "Defer", "--status", "504", "--format", "json");

        Assert.Equal("""{"key":"SLOT_NOT_AVAILABLE","rawKey":"SLOT_NOT_AVAILABLE","next":"SearchAgain","mayHaveBeenCarriedOut":false,"deferReason":"SLOT_NOT_AVAILABLE"}""" + "\n", json.Output);
        Assert.Equal("""
            SLOT_NOT_AVAILABLE: SearchAgain
              The slot has been taken.
            May have been carried out: no
            Defer is permitted, with Reason SLOT_NOT_AVAILABLE and no other.

            """.ReplaceLineEndings("\n"), text.Output);
        Assert.Equal("""{"key":null,"rawKey":null,"next":"RereadReferral","mayHaveBeenCarriedOut":true}""" + "\n", none.Output);
    }

    [Fact]
    public async Task Standard_input_is_a_spec_too_and_stands_in_for_the_packaged_one()
    {
        using var tool = new Tool();

        Ran good = await tool.RunWithAsync(Text("A016.ers.xml"), "check", "-");
        Ran bad = await tool.RunWithAsync(Text("A016.ers.xml").Replace("occurs=\"0..1\" row=\"7\"", "occurs=\"0..2\" row=\"7\"", StringComparison.Ordinal), "check", "-");

        Assert.Equal((0, "1 file checked, no problems.\n"), (good.ExitCode, good.Output));
        Assert.StartsWith("stdin.ers.xml(", bad.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_stale_or_missing_is_told_and_nothing_is_written()
    {
        using Tool tool = WithSpecs();
        await tool.RunAsync("render", "specs", "--to", "markdown,html", "--out", "pages");
        Assert.Equal(0, (await tool.RunAsync("render", "specs", "--to", "markdown,html", "--out", "pages", "--check")).ExitCode);
        string stale = File.ReadAllText(tool.PathOf("pages/A016.html")) + "\n";
        File.WriteAllText(tool.PathOf("pages/A016.html"), stale);
        File.Delete(tool.PathOf("pages/A015.md"));

        Ran ran = await tool.RunAsync("render", "specs", "--to", "markdown,html", "--out", "pages", "--check");

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(["'pages/A015.md'", "'pages/A016.html'"], ran.Error.Replace('\\', '/').Split('\n')[..^1].Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(stale, File.ReadAllText(tool.PathOf("pages/A016.html")));
        Assert.False(File.Exists(tool.PathOf("pages/A015.md")));
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("render")]
    public async Task Of_specs_with_errors_nothing_is_written(string command)
    {
        using Tool tool = WithSpecs();
        string[] before = [.. tool.Files];

        Ran ran = await tool.RunAsync(command, Wrong, "--out", "out");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("error ERS1008", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Files);
    }

    [Fact]
    public async Task A_new_spec_has_no_problem_generates_code_that_compiles_and_is_not_overwritten()
    {
        using var tool = new Tool();

        Assert.Equal(0, (await tool.RunAsync("new", "Cancellations")).ExitCode);

        Assert.Equal(["Cancellations-common.ers.xml", "Cancellations.ers.xml"], tool.Files);
        Assert.Equal("2 files checked, no problems.\n", (await tool.RunAsync("check", ".")).Output);
        SpecFile[] files = [.. tool.Files.Select(file => new SpecFile(file, File.ReadAllText(tool.PathOf(file)), IsChosen: true))];
        SpecRun run = SpecHarness.Run([.. Repository.Specs, .. files]);
        Assert.NotEmpty(run.GeneratedSources);
        Assert.Empty(run.CompilerDiagnostics());

        tool.Write("Cancellations.ers.xml", "mine");
        Ran again = await tool.RunAsync("new", "Cancellations");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal("mine", File.ReadAllText(tool.PathOf("Cancellations.ers.xml")));
        Assert.Equal(0, (await tool.RunAsync("new", "Cancellations", "--force")).ExitCode);
        Assert.Equal("2 files checked, no problems.\n", (await tool.RunAsync("check", ".")).Output);
    }

    [Theory]
    [InlineData("", "", 0, "Nothing has changed.")]
    [InlineData("The slot to book.", "The slot.", 0, "Changes: 0 breaking, 0 compatible, 1 editorial.")]
    [InlineData("PT200S", "PT220S", 3, "Changes: 0 breaking, 1 compatible, 0 editorial.")]
    [InlineData("STU3/v1/Appointment", "STU3/v2/Appointment", 4, "Changes: 1 breaking, 0 compatible, 0 editorial.")]
    [InlineData("<use spec=", "<uses spec=", 1, "")]
    public async Task The_exit_code_of_a_comparison_is_that_of_its_worst_change(string find, string with, int exitCode, string summary)
    {
        using Tool tool = WithSpecs();
        string mine = File.ReadAllText(tool.PathOf("mine.ers.xml"));

        Ran ran = await tool.RunWithAsync(find.Length == 0 ? mine : mine.Replace(find, with, StringComparison.Ordinal), "diff", "mine.ers.xml", "-");

        Assert.Equal((exitCode, summary), (ran.ExitCode, ran.Output.TrimEnd().Split('\n')[^1]));
        Assert.Equal(exitCode == 1, ran.Error.Contains("ERS1002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("render")]
    [InlineData("generate")]
    public async Task Files_can_be_written_to_standard_output(string command)
    {
        using Tool tool = WithSpecs();
        string[] before = [.. tool.Files];

        Ran ran = await tool.RunAsync(command, "A016.ers.xml", "--out", "-");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(before, tool.Files);
        await tool.RunAsync(command, "A016.ers.xml", "--out", "written");
        string[] written = [.. tool.Files.Except(before).Select(file => File.ReadAllText(tool.PathOf(file)))];
        Assert.All(written, text => Assert.Contains(text, ran.Output, StringComparison.Ordinal));
        Assert.Equal(written.Sum(text => text.Length), ran.Output.Length);
    }

    [Fact]
    public async Task Folders_are_compared_edition_by_edition()
    {
        using Tool tool = WithSpecs();
        Directory.CreateDirectory(tool.PathOf("new"));
        foreach (string file in Directory.GetFiles(tool.PathOf("specs")).Where(file => !file.EndsWith("A015.current.ers.xml", StringComparison.Ordinal)))
            File.Copy(file, tool.PathOf("new/" + Path.GetFileName(file)));

        tool.Write("new/A016.current.ers.xml", Text("A016.current.ers.xml").Replace("within=\"PT15M\"", "", StringComparison.Ordinal).Replace("Nobody books or defers", "Nobody books or even defers", StringComparison.Ordinal));

        Ran ran = await tool.RunAsync("diff", "specs", "new", "--format", "json");

        Assert.Equal(4, ran.ExitCode);
        JsonElement root = JsonDocument.Parse(ran.Output).RootElement;
        Assert.Equal("breaking", root.GetProperty("worst").GetString());
        Assert.Equal(
            ["A015 current : breaking callers This endpoint is gone.", "A016 current current: editorial documentation The text of request, header NHSD-eRS-On-Behalf-Of-User-ID changed."],
            root.GetProperty("specs").EnumerateArray().SelectMany(spec => spec.GetProperty("changes").EnumerateArray().Select(change =>
                $"{Said(spec, "name")} {Said(spec, "oldEdition")} {Said(spec, "newEdition")}: {Said(change, "class")} {Said(change, "area")} {Said(change, "text")}")).Order(StringComparer.Ordinal));

        static string? Said(JsonElement element, string member) => element.TryGetProperty(member, out JsonElement value) ? value.GetString() : null;
    }

    [Theory]
    [InlineData("A015")]
    [InlineData("A016")]
    public async Task The_page_of_what_the_current_edition_changes_is_up_to_date(string endpoint)
    {
        using Tool tool = WithSpecs();

        Ran ran = await tool.RunAsync("diff", $"specs/{endpoint}.ers.xml", $"specs/{endpoint}.current.ers.xml", "--format", "markdown");

        Assert.Equal((4, ""), (ran.ExitCode, ran.Error));
        Reviewed.Equal($"spec/{endpoint}.changes.md", $"# {endpoint}: what edition current changes\n\nRendered by `ers diff`. Change the specification, not this file.\n\n" + ran.Output);
    }

    private static Tool WithSpecs()
    {
        var tool = new Tool();
        foreach (SpecFile spec in Repository.Specs)
            tool.Write("specs/" + spec.Path, spec.Text);

        string mine = Text("A016.ers.xml").Replace("id=\"A016\"", "id=\"Mine\"", StringComparison.Ordinal);
        return tool.Write("A016.ers.xml", Text("A016.ers.xml")).Write("booking.json", SamplePayload.Of(Specs.OfPackage.Linked.Endpoints.Single(endpoint => endpoint is { Id: "A016", Edition: "v1" }).Operations[0]).ToJsonString())
            .Write("answer.json", Answer)
            .Write("mine/A099.ers.xml", PageRenderer.NewSpec("A099"))
            .Write("mine/A099-common.ers.xml", PageRenderer.NewLibrary("A099"))
            .Write("cancellation.json", ExampleFiles.Cancellation)
            .Write("mine.ers.xml", mine).Write("old.ers.xml", mine)
            .Write("api.yaml", Importing.Descriptions.Cancelling.Replace("a099-cancel-appointment", "cancel", StringComparison.Ordinal)).Write("parts/organisation.yaml", Importing.Descriptions.Organisation).Write("parts/actor.yaml", Importing.Descriptions.Actors).Write(Wrong, Repository.InvalidSpecs.Single(spec => spec.Path == Wrong).Text);
    }

    private static string Text(string spec) => Repository.Specs.Single(file => file.Path == spec).Text;

    /// <summary>The arguments of an example; where a shell would send the output is not one of them.</summary>
    private static string[] Words(string example) => example.Split(" > ")[0].Split(' ')[1..];
}
