using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Suppliers' libraries are old: C# 7.3, several frameworks in one project, and programs that have the package only through the library.</summary>
[Collection(PackageTests.Name)]
public sealed class OlderFrameworkTests(PackageFixture package)
{
    private const string Library = """
        using ErsToolkit;

        namespace Supplier
        {
            public static class Deferrals
            {
                public static byte[] Write(string service)
                {
                    return A016.Defer()
                        .Reason(DeferReason.NoSlotsAtService)
                        .IncomingReferral("000000070004", 3)
                        .Service(service)
                        .Patient("9401130264")
                        .Build()
                        .ToUtf8Json();
                }

                public static bool IsValid(byte[] payload)
                {
                    DeferRequest request;
                    ValidationResult why;
                    return A016.ValidateDefer(payload).IsValid && DeferRequest.TryParse(payload, out request, out why);
                }
            }
        }
        """;

    private const string Application = """
        byte[] payload = Supplier.Deferrals.Write("70000");
        System.Console.WriteLine(Supplier.Deferrals.IsValid(payload));
        """;

    [Fact]
    public async Task A_library_in_csharp_7_3_builds_for_old_frameworks_and_a_program_behind_it_generates_nothing()
    {
        Consumer library = package.NewConsumer("Old library (x86) 'ï'")
            .Project("<TargetFrameworks>netstandard2.0;net472</TargetFrameworks><AssemblyName>Supplier</AssemblyName>" + Source.KeepGenerated, Source.Package + Source.Endpoint)
            .Write("Deferrals.cs", Library);
        Consumer program = package.NewConsumer("Application")
            .Project(Source.Program + Source.KeepGenerated, $"""<ProjectReference Include="../{library.Name}/{library.Name}.csproj" />""")
            .Write("Program.cs", Application);

        Assert.Empty((await library.BuildAsync()).Succeeds().Warnings);
        Assert.Empty((await program.BuildAsync()).Succeeds().Warnings);

        Assert.True(File.Exists(library.PathOf("bin/Debug/net472/Supplier.dll")));
        Assert.Contains("A016@v1=", Settings(library, "netstandard2.0"), StringComparison.Ordinal);
        Assert.Contains("A016@v1=", Settings(library, "net472"), StringComparison.Ordinal);
        Assert.NotEmpty(library.GeneratedFiles);

        // The package's targets do reach the program; only nothing in it asks for anything.
        Assert.Contains("ErsToolkit.targets", program.Read("obj/Application.csproj.nuget.g.targets"), StringComparison.Ordinal);
        Assert.DoesNotContain(".ers.xml", Settings(program, "net10.0"), StringComparison.Ordinal);
        Assert.Empty(program.GeneratedFiles);
        Assert.Equal(["True"], await program.RunAsync());
    }

    private static string Settings(Consumer consumer, string framework) =>
        File.ReadAllText(Directory.EnumerateFiles(consumer.PathOf("obj/Debug/" + framework), "*.GeneratedMSBuildEditorConfig.editorconfig").Single());
}
