using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>A supplier who moves from one edition to the other has both for a while, and neither may get in the way of the other.</summary>
[Collection(PackageTests.Name)]
public sealed class SideBySideTests(PackageFixture package)
{
    private const string Editions = Source.Endpoint + """<ErsEndpoint Include="A016" Edition="current" Namespace="Supplier.Current" />""";

    // One of each edition's files. Both are C# 7.3, and the second names no type of the first one's namespace.
    private const string Old = """
        using System;
        using ErsToolkit;

        namespace Supplier
        {
            public static class OldBookings
            {
                public static string Path => A016.Endpoint.Path;

                public static byte[] Write(DateTimeOffset start)
                {
                    return A016.Book()
                        .Slot("Slot/228340", start, start.AddMinutes(30))
                        .IncomingReferral("000000070004", 3)
                        .Service("70000")
                        .Clinician("021600556514")
                        .Build()
                        .ToUtf8Json();
                }

                public static string NextStepAfter(int status)
                {
                    BookOutcome outcome = BookOutcome.Parse(status, ReadOnlyMemory<byte>.Empty);
                    return outcome.Key + " " + outcome.Next;
                }
            }
        }
        """;

    private const string Current = """
        using System;
        using Supplier.Current;

        namespace Supplier.Bookings
        {
            public static class CurrentBookings
            {
                public static string Path => A016.Endpoint.Path;

                public static byte[] Write(DateTimeOffset start)
                {
                    return Booking(start).Patient("9401130264").Clinician("021600556514").Build().ToUtf8Json();
                }

                public static byte[] WriteTriage()
                {
                    return A016.Defer()
                        .Reason(DeferReason.Triage)
                        .IncomingReferral("000000070004", 3)
                        .Service("70000")
                        .Patient("9401130264")
                        .Build()
                        .ToUtf8Json();
                }

                public static bool IsBuiltWithoutPatient(DateTimeOffset start)
                {
                    return Booking(start).TryBuild(out _, out _);
                }

                public static string NextStepAfter(int status)
                {
                    BookOutcome outcome = BookOutcome.Parse(status, ReadOnlyMemory<byte>.Empty);
                    return outcome.Key + " " + outcome.Next;
                }

                private static BookRequestBuilder Booking(DateTimeOffset start)
                {
                    return A016.Book()
                        .Slot("Slot/228340", start, start.AddMinutes(30))
                        .IncomingReferral("000000070004", 3)
                        .Service("70000");
                }
            }
        }
        """;

    private const string Program = """
        using System;
        using System.Text;
        using Supplier;
        using Supplier.Bookings;

        var start = new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Console.WriteLine(OldBookings.Path);
        Console.WriteLine(CurrentBookings.Path);
        Console.WriteLine(Encoding.UTF8.GetString(OldBookings.Write(start)));
        Console.WriteLine(Encoding.UTF8.GetString(CurrentBookings.Write(start)));
        Console.WriteLine(Encoding.UTF8.GetString(CurrentBookings.WriteTriage()));
        Console.WriteLine(CurrentBookings.IsBuiltWithoutPatient(start));
        Console.WriteLine(OldBookings.NextStepAfter(423));
        Console.WriteLine(CurrentBookings.NextStepAfter(423));
        """;

    [Fact]
    public async Task A_program_with_both_builds_without_a_warning_and_each_does_what_its_edition_says()
    {
        Consumer consumer = package.NewConsumer("SideBySide")
            .Project(Source.Program + Source.Log, Source.Package + Editions)
            .Write("OldBookings.cs", Old)
            .Write("CurrentBookings.cs", Current)
            .Write("Program.cs", Program);

        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);
        string[] lines = await consumer.RunAsync();

        Assert.Equal(8, lines.Length);
        Assert.Equal(["STU3/v1/Appointment", "STU3/Appointment"], lines[..2]);
        using var old = JsonDocument.Parse(lines[2]);
        using var current = JsonDocument.Parse(lines[3]);
        using var triage = JsonDocument.Parse(lines[4]);
        Assert.False(old.RootElement.TryGetProperty("id", out _));
        Assert.Equal(1, old.RootElement.GetProperty("meta").GetProperty("profile").GetArrayLength());
        Assert.False(old.RootElement.GetProperty("participant")[1].TryGetProperty("type", out _));
        Assert.Equal("appointment", current.RootElement.GetProperty("id").GetString());
        Assert.Equal(2, current.RootElement.GetProperty("meta").GetProperty("profile").GetArrayLength());
        Assert.Equal("CON", current.RootElement.GetProperty("participant")[2].GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("TRIAGE", triage.RootElement.GetProperty("reason")[0].GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal(["False", "Unknown Wait", "ReferralLocked Wait"], lines[5..]);
    }

    [Fact]
    public async Task That_one_of_them_is_deprecated_is_one_message_that_says_what_to_choose()
    {
        Consumer both = package.NewConsumer("Remark")
            .Project(Source.Program + Source.Log, Source.Package + Editions)
            .Write("Program.cs", "return 0;");
        Consumer moved = package.NewConsumer("Moved")
            .Project(Source.Program + Source.Log, Source.Package + """<ErsEndpoint Include="A016" Edition="current" />""")
            .Write("Program.cs", "return 0;");

        CommandResult build = (await both.BuildAsync()).Succeeds();
        CommandResult other = (await moved.BuildAsync()).Succeeds();

        Assert.Empty(build.Warnings);
        Assert.Empty(build.Errors);
        Assert.Empty(other.Warnings);
        string message = Assert.Single(build.Output.Split('\n'), line => line.Contains("ERS0004", StringComparison.Ordinal));
        Assert.Contains(
            "message ERS0004: 'A016/v1' is deprecated, and new integrations must use 'A016/current'. Write <ErsEndpoint Include=\"A016\" Edition=\"current\" /> instead;", message, StringComparison.Ordinal);
        Assert.DoesNotContain("ERS0004", other.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ERS0004", (await both.BuildAsync("-p:NoWarn=ERS0004")).Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_in_csharp_7_3_may_have_both()
    {
        Consumer library = package.NewConsumer("Old library with both")
            .Project("<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion>" + Source.KeepGenerated, Source.Package + Editions)
            .Write("OldBookings.cs", Old)
            .Write("CurrentBookings.cs", Current);

        Assert.Empty((await library.BuildAsync()).Succeeds().Warnings);

        string[] names = [.. library.GeneratedFiles.Select(file => file[(file.LastIndexOfAny(['/', '\\']) + 1)..])];
        Assert.Contains("ErsToolkit.A016.BookWriter.g.cs", names);
        Assert.Contains("Supplier.Current.A016.BookWriter.g.cs", names);
    }
}
