using System;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Who audits how deferral is used switches that on with one property, and nobody else hears of it.</summary>
[Collection(PackageTests.Name)]
public sealed class AuditTests(PackageFixture package)
{
    private const string ByHand = """
        using ErsToolkit;

        DeferRequest deferral = A016.Defer()
            .Reason(DeferReason.SlotNotAvailable).Slot("Slot/1").IncomingReferral("000000070004", 3).Service("70000").Patient("9401130264")
            .Build();
        System.Console.WriteLine(deferral.Slot is null);
        """;

    [Fact]
    public async Task A_deferral_made_by_hand_is_a_warning_in_audit_mode_and_nothing_otherwise()
    {
        Consumer consumer = package.NewConsumer("Audit").Project(Source.Program + Source.Log, Source.Package + Source.Endpoint).Write("Program.cs", ByHand);
        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);
        Assert.Empty(consumer.Logged("ERS3002"));

        const string Audit = "<ErsAuditMode>true</ErsAuditMode><TreatWarningsAsErrors>false</TreatWarningsAsErrors><MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>";
        consumer.Project(Source.Program + Source.Log + Audit, Source.Package + Source.Endpoint);
        CommandResult audited = (await consumer.BuildAsync()).Succeeds();
        Assert.Equal(["ERS3002"], audited.Warnings);
        Assert.Contains("Program.cs(3,", audited.Output, StringComparison.Ordinal);
        Assert.Contains("'DeferAfter'", audited.Output, StringComparison.Ordinal);

        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ERS3002.severity = none");
        Assert.Empty((await consumer.BuildAsync("--no-restore")).Succeeds().Warnings);
    }
}
