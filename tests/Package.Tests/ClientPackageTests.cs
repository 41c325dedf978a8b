using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Whoever adds the second package has a client, on old frameworks too, and nobody else has.</summary>
[Collection(PackageTests.Name)]
public sealed class ClientPackageTests(PackageFixture package)
{
    private const string Client = """<PackageReference Include="ErsToolkit.Http" Version="$(ErsToolkitVersion)" />""";

    private const string Program = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Sockets;
        using ErsToolkit;
        using ErsToolkit.Http;

        // A port at which nobody listens.
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        using var http = new HttpClient(ErsHttpHandler.Create()) { BaseAddress = new Uri("http://127.0.0.1:" + port) };
        var client = new A016Client(http, new A016Headers { Asid = "200000000001", SessionKey = "key" });
        BookRequest booking = A016.Book()
            .Slot("Slot/1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1))
            .IncomingReferral("000000070004", 3).Service("70000").Patient("9401130264")
            .Build();
        switch (await client.BookAsync(booking))
        {
            case BookResult.Booked booked: Console.WriteLine(booked.Version); break;
            case BookResult.Failed failed: Console.WriteLine(failed.Outcome.Next); break;
            case BookResult.Indeterminate indeterminate: Console.WriteLine(indeterminate.Why + " " + indeterminate.MayHaveArrived); break;
        }
        """;

    [Fact]
    public void The_package_holds_the_library_and_depends_on_what_its_target_lacks()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf("ErsToolkit.Http"));
        using System.IO.Stream nuspec = archive.Entries.Single(entry => entry.FullName == "ErsToolkit.Http.nuspec").Open();
        Dictionary<string, string[]> dependencies = XElement.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal).ToArray());

        Assert.Equal(
            ["ErsToolkit.Http.nuspec", "README.md", "buildTransitive/ErsToolkit.Http.targets", .. new[] { "net10.0", "net8.0", "netstandard2.0" }.SelectMany(framework => new[] { $"lib/{framework}/ErsToolkit.Http.dll", $"lib/{framework}/ErsToolkit.Http.xml" })],
            archive.Entries.Select(entry => entry.FullName).Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/services/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["ErsToolkit", "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.Logging.Abstractions", "System.Diagnostics.DiagnosticSource"], dependencies[".NETStandard2.0"]);
        Assert.Equal(["ErsToolkit", "Microsoft.Extensions.Logging.Abstractions"], dependencies["net8.0"]);
        Assert.Equal(["ErsToolkit", "Microsoft.Extensions.Logging.Abstractions"], dependencies["net10.0"]);
    }

    [Fact]
    public async Task A_program_has_a_client_as_soon_as_it_refers_to_the_package()
    {
        Consumer consumer = package.NewConsumer("Client").Project(Source.Program, Source.Package + Client + Source.Endpoint).Write("Program.cs", Program);

        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);
        Assert.Equal(["NotConnected False"], await consumer.RunAsync());
    }

    [Fact]
    public async Task An_old_framework_with_its_old_language_has_it_too()
    {
        Consumer library = package.NewConsumer("OldClient")
            .Project("<TargetFrameworks>netstandard2.0;net472</TargetFrameworks><LangVersion>7.3</LangVersion>", Source.Package + Client + Source.Endpoint + """<PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />""")
            .Write("Sender.cs", """
                using System.Net.Http;
                using System.Threading.Tasks;
                using ErsToolkit;

                internal static class Sender
                {
                    public static async Task<string> Book(HttpClient http, A016Headers headers, BookRequest request)
                    {
                        var client = new A016Client(http, headers);
                        switch (await client.BookAsync(request))
                        {
                            case BookResult.Booked booked:
                                return booked.IsConfirmed ? "booked" : "to be looked into";
                            case BookResult.Failed failed:
                                return failed.Outcome.ToString();
                            default:
                                return "unknown";
                        }
                    }
                }
                """);

        Assert.Empty((await library.BuildAsync()).Succeeds().Warnings);
    }
}
