using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Generator.Tests;
using Xunit;

namespace ErsToolkit.Tool.Tests.Importing;

/// <summary>What a supplier gets who has an OpenAPI description and no spec.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task A_description_in_several_files_becomes_a_spec_without_errors_and_its_library()
    {
        using Tool tool = WithDescriptions();

        Ran ran = await tool.RunAsync("import", "api.yaml", "--operation", "a099-cancel-appointment", "--request", "Cancel=cancelled", "--request", "Rebook=booked", "--out", "specs");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("Written: specs/A099.ers.xml\nWritten: specs/A099-common.ers.xml\n", ran.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal("2 files checked, no problems.", (await tool.RunAsync("check", "specs")).Output.Trim());
        Golden(tool, "A099.ers.xml");
        Golden(tool, "A099-common.ers.xml");
    }

    [Fact]
    public async Task A_search_becomes_a_spec_with_its_bundle()
    {
        using Tool tool = WithDescriptions();

        Ran ran = await tool.RunAsync("import", "slots.json", "--operation", "GET /Slot", "--name", "A098", "--edition", "current", "--out", "specs");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("1 file checked, no problems.", (await tool.RunAsync("check", "specs")).Output.Trim());
        Golden(tool, "A098.ers.xml");
    }

    [Fact]
    public async Task What_is_imported_can_be_generated_and_rendered_at_once()
    {
        using Tool tool = WithDescriptions();
        await tool.RunAsync("import", "api.yaml", "--operation", "a099-cancel-appointment", "--out", "specs");

        Assert.Equal(0, (await tool.RunAsync("generate", "specs", "--out", "generated")).ExitCode);
        Assert.Equal(0, (await tool.RunAsync("render", "specs", "--out", "pages")).ExitCode);
        Assert.Contains("class SendRequest", File.ReadAllText(tool.PathOf("generated/ErsToolkit.A099.SendRequest.g.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slots.json --operation nothing", "ers: the description has no operation 'nothing'. Write one of: findSlots, readSlot, 'POST /Slot/{id}', removeNote, addNote.")]
    [InlineData("slots.json --operation readSlot", "ers: the path '/Slot/{id}' has a parameter, and the path of a spec has none. Only operations with a fixed path can be imported.")]
    [InlineData("slots.json --operation removeNote", "ers: the operation 'removeNote' has no body. A spec says what is in the body of a DELETE.")]
    [InlineData("slots.json --operation addNote", "ers: the body is not a FHIR resource: it has no 'resourceType' with one value.")]
    [InlineData("api.yaml --operation a099-cancel-appointment --request Cancel=gone", "ers: 'gone' is not a value of 'status'. Write one of: cancelled, booked.")]
    [InlineData("api.yaml --operation a099-cancel-appointment --request Cancel", "ers: 'Cancel' is not a request. Write its name, =, and its status, such as Cancel=cancelled. See ers import --help.")]
    [InlineData("api.yaml --operation a099-cancel-appointment --name 1", "ers: '1' cannot be the name of an endpoint: a name starts with a capital letter and has only ASCII letters and digits, at most 64. See ers import --help.")]
    [InlineData("nowhere.yaml --operation x", "ers: 'nowhere.yaml' cannot be read: there is no such file.")]
    [InlineData("broken.json --operation x", "ers: 'broken.json' is not well-formed JSON: line 2.")]
    [InlineData("broken.yaml --operation x", "ers: 'broken.yaml' is not well-formed YAML: ")]
    [InlineData("other.json --operation x", "ers: 'other.json' is not an OpenAPI description of version 2, 3.0, 3.1 or 3.2")]
    [InlineData("list.json --operation x", "ers: 'list.json' is not an OpenAPI description of version 2, 3.0, 3.1 or 3.2.")]
    [InlineData("empty.yaml --operation x", "ers: 'empty.yaml' is not an OpenAPI description of version 2, 3.0, 3.1 or 3.2.")]
    [InlineData("far.json --operation x", "ers: 'far.json' refers to 'https://example.invalid/a.json', which is not a file beside it. Put all files into one folder, or import a description that is one file.")]
    [InlineData("lost.json --operation x", "ers: 'parts/none.json' cannot be read: there is no such file.")]
    public async Task What_cannot_be_imported_is_one_line_and_exit_code_2(string arguments, string line)
    {
        using Tool tool = WithDescriptions()
            .Write("broken.json", "{\n\"openapi\": ")
            .Write("broken.yaml", "a: [\n")
            .Write("other.json", """{"swagger": 7}""")
            .Write("list.json", "[1]")
            .Write("empty.yaml", "")
            .Write("far.json", """{"openapi":"3.0.0","paths":{"/a":{"$ref":"https://example.invalid/a.json"}}}""")
            .Write("lost.json", """{"openapi":"3.0.0","paths":{"/a":{"$ref":"parts/none.json"}}}""");

        Ran ran = await tool.RunAsync(["import", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(line, ran.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        using Tool tool = WithDescriptions().Write("FindSlots.ers.xml", "mine");

        Ran ran = await tool.RunAsync("import", "slots.json", "--operation", "findSlots");

        Assert.Equal((1, "ers: './FindSlots.ers.xml' exists. Choose another name, or overwrite it with --force.\n"), (ran.ExitCode, ran.Error.Replace('\\', '/')));
        Assert.Equal("mine", File.ReadAllText(tool.PathOf("FindSlots.ers.xml")));
        Assert.Equal(0, (await tool.RunAsync("import", "slots.json", "--operation", "findSlots", "--force")).ExitCode);
    }

    [Fact]
    public async Task A_description_can_come_from_standard_input()
    {
        using var tool = new Tool();

        Ran ran = await tool.RunWithAsync(Descriptions.Searching, "import", "-", "--operation", "findSlots");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(["FindSlots.ers.xml"], tool.Files);
    }

    [Fact]
    public async Task An_endpoint_of_the_package_can_be_imported_too()
    {
        using Tool tool = WithDescriptions();

        Ran ran = await tool.RunAsync("import", "slots.json", "--operation", "findSlots", "--name", "A015");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public async Task A_search_without_pages_is_written_and_what_it_lacks_is_reported()
    {
        using Tool tool = new Tool().Write("slots.json", Descriptions.Searching.Replace("\"page\"", "\"sheet\"", StringComparison.Ordinal));

        Ran ran = await tool.RunAsync("import", "slots.json", "--operation", "findSlots");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("error ERS1003", ran.Error, StringComparison.Ordinal);
        Assert.Contains("numbers the pages of the answer", File.ReadAllText(tool.PathOf("FindSlots.ers.xml")), StringComparison.Ordinal);
    }

    private static Tool WithDescriptions() => new Tool()
        .Write("api.yaml", Descriptions.Cancelling)
        .Write("parts/organisation.yaml", Descriptions.Organisation)
        .Write("parts/actor.yaml", Descriptions.Actors)
        .Write("slots.json", Descriptions.Searching);

    private static void Golden(Tool tool, string file) =>
        Reviewed.Equal("tests/ErsToolkit.Tool.Tests/Importing/" + file.Replace(".ers.xml", ".expected.xml", StringComparison.Ordinal), File.ReadAllText(tool.PathOf("specs/" + file)));
}
