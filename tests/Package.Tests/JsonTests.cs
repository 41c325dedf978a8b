using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>A program that is trimmed or compiled ahead of time has its JSON generated, and reflection is off. Requests must get through it too.</summary>
[Collection(PackageTests.Name)]
public sealed class JsonTests(PackageFixture package)
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using ErsToolkit;

        BookRequest booking = A016.Book()
            .Slot("Slot/1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1))
            .IncomingReferral("000000070004", 3).Service("70000").Patient("9401130264")
            .Build();
        var message = new Message(booking, NhsNumber.From("9401130264"), DeferReason.SlotNotAvailable, new() { [ServiceId.From("70000")] = 2 }, booking);
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(message, Context.Default.Message);
        Message again = JsonSerializer.Deserialize(utf8, Context.Default.Message)!;
        Console.WriteLine(utf8.AsSpan().IndexOf(booking.ToUtf8Json()) > 0);
        Console.WriteLine(again.Request.Equals(booking) && again.Patient == message.Patient && again.Reason == message.Reason && again.Counts[ServiceId.From("70000")] == 2);
        Console.WriteLine(JsonSerializer.Serialize(BookOutcome.Parse(422, default), Context.Default.BookOutcome));
        try
        {
            JsonSerializer.Deserialize("{}", Context.Default.BookRequest);
        }
        catch (JsonException exception)
        {
            Console.WriteLine(exception.Message.Contains("error MISSING_VALUE at Appointment.slot"));
        }

        public sealed record Message(BookRequest Request, NhsNumber Patient, DeferReason Reason, Dictionary<ServiceId, int> Counts, object Any);

        [JsonSerializable(typeof(Message))]
        [JsonSerializable(typeof(BookRequest))]
        [JsonSerializable(typeof(DeferRequest))]
        [JsonSerializable(typeof(BookOutcome))]
        [JsonSerializable(typeof(DeferralGround))]
        [JsonSerializable(typeof(BookRequestBuilder))]
        [JsonSerializable(typeof(BookContext))]
        internal sealed partial class Context : JsonSerializerContext;
        """;

    [Fact]
    public async Task A_generated_context_of_a_program_writes_and_reads_the_requests_of_its_library()
    {
        Consumer library = package.NewConsumer("Requests")
            .Project("<TargetFramework>net10.0</TargetFramework><IsAotCompatible>true</IsAotCompatible><ErsVisibility>public</ErsVisibility>", Source.Package + Source.Endpoint);
        Consumer program = package.NewConsumer("Ahead")
            .Project(Source.Program + "<IsAotCompatible>true</IsAotCompatible><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>", $"""<ProjectReference Include="../{library.Name}/{library.Name}.csproj" />""")
            .Write("Program.cs", Program);

        Assert.Empty((await program.BuildAsync()).Succeeds().Warnings);

        Assert.Equal(["True", "True", """{"status":422,"next":"Stop","mayHaveBeenCarriedOut":true}""", "True"], await program.RunAsync());
    }
}
