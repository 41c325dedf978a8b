using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>What a user did wrong stops the build with one message that says so, and what can be mended is mended.</summary>
[Collection(PackageTests.Name)]
public sealed class MistakeTests(PackageFixture package)
{
    private const string Wrong = """
        using ErsToolkit;

        DeferRequest deferral = A016.Defer()
            .Reason(DeferReason.NoSlotsAtService)
            .Slot("Slot/1")
            .IncomingReferral("000000070004", 3)
            .Service("70000")
            .Patient("9401130264")
            .Build();
        System.Console.WriteLine(deferral.Slot is null);
        """;

    [Fact]
    public async Task A_slot_that_the_reason_forbids_is_an_error_where_it_stands_and_the_fix_removes_it()
    {
        Consumer consumer = package.NewConsumer("Clash").Project(Source.Program, Source.Package + Source.Endpoint).Write("Program.cs", Wrong);
        int line = Array.FindIndex(Wrong.Split('\n'), text => text.Contains(".Slot(", StringComparison.Ordinal)) + 1;

        CommandResult build = (await consumer.BuildAsync()).Fails();
        Assert.Equal(["ERS2001"], build.Errors);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Program.cs({line},"), build.Output, StringComparison.Ordinal);

        (await consumer.FormatAsync("analyzers", "--no-restore", "--diagnostics", "ERS2001", "--severity", "error")).Succeeds();
        string[] expected = Wrong.ReplaceLineEndings("\n").Split('\n').Where(text => !text.Contains(".Slot(", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected, consumer.Read("Program.cs").TrimEnd('\n').Split('\n'));
        (await consumer.BuildAsync("--no-restore")).Succeeds();
        Assert.Equal(["True"], await consumer.RunAsync());
    }

    [Fact]
    public async Task A_choice_that_cannot_be_met_is_one_error_that_says_what_can()
    {
        Consumer consumer = package.NewConsumer("Choice")
            .Project(Source.Program + "<Endpoint>A999</Endpoint>", Source.Package + """<ErsEndpoint Include="$(Endpoint)" Edition="v1" />""")
            .Write("Program.cs", "return 0;");

        CommandResult unknown = (await consumer.BuildAsync()).Fails();
        Assert.Equal(["ERS0002"], unknown.Errors);
        Assert.Contains("'A999/v1'", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("A016/v1", unknown.Output, StringComparison.Ordinal);

        CommandResult old = (await consumer.BuildAsync("--no-restore", "-p:Endpoint=A016", "-p:CompilerApiVersion=roslyn4.4")).Fails();
        Assert.Equal(["ERS0001"], old.Errors);
        (await consumer.BuildAsync("--no-restore", "-p:Endpoint=A016", "-p:CompilerApiVersion=roslyn4.10")).Succeeds();
    }
}
