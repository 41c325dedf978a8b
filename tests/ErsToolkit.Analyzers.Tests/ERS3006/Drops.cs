using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.ServiceFixing<ErsToolkit.CodeFixes.ERS3006.PersonalDataMustNotReachLogFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3006;

/// <summary>What is left of the entry says the same, without the patient in it.</summary>
public sealed class Drops
{
    [Theory]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", {|ERS3006:patient.Value|});", "_logger.LogInformation(\"Booked\");")]
    [InlineData("_logger.LogInformation(\"Booked {Patient} at {Start}\", {|ERS3006:patient.Value|}, request.Start);", "_logger.LogInformation(\"Booked at {Start}\", request.Start);")]
    [InlineData("_logger.LogInformation(\"Booked {Start:O} {Patient}.\", request.Start, {|ERS3006:patient.Value|});", "_logger.LogInformation(\"Booked {Start:O}.\", request.Start);")]
    [InlineData("_logger.LogWarning(new EventId(1), \"{Patient} booked\", {|ERS3006:request.Patient?.Value|});", "_logger.LogWarning(new EventId(1), \"booked\");")]
    [InlineData("_logger.LogWarning(\"Says {Comment}\", {|ERS3006:request.Comment|} ?? \"nothing\");", "_logger.LogWarning(\"Says\");")]
    [InlineData("Serilog.Log.Information(\"Sending {@Request}\", {|ERS3006:request|});", "Serilog.Log.Information(\"Sending\");")]
    [InlineData("var text = patient.Value; _logger.LogInformation(\"Booked {Patient}\", {|ERS3006:text|});", "var text = patient.Value; _logger.LogInformation(\"Booked\");")]
    [InlineData("_logger.LogInformation(\n    \"Booked {Patient} {Start}\",\n    {|ERS3006:patient.Value|},\n    request.Start); // booked", "_logger.LogInformation(\n    \"Booked {Start}\",\n    request.Start); // booked")]
    public Task Given_a_value_with_a_name_in_the_text_Then_both_go(string statement, string expected) => Fixing.OfMethod(statement, expected);

    [Fact]
    public Task Given_two_values_in_one_entry_Then_they_go_one_after_the_other() => Fixing.OfMethod(
        "_logger.LogInformation(\"Booked {Patient} {Ubrn} {Start}\", {|ERS3006:patient.Value|}, {|ERS3006:referral.Ubrn|}, request.Start);",
        "_logger.LogInformation(\"Booked {Start}\", request.Start);");

    [Theory]
    [InlineData("_logger.LogInformation(\"patient={Patient}\", {|ERS3006:patient.Value|});")]
    [InlineData("_logger.LogInformation(\"Booked ({Patient})\", {|ERS3006:patient.Value|});")]
    [InlineData("_logger.LogInformation(\"Booked {0} {1}\", {|ERS3006:patient.Value|}, 1);")]
    [InlineData("_logger.LogInformation(\"Booked\\t {Patient}\", {|ERS3006:patient.Value|});")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", /* the number */ {|ERS3006:patient.Value|});")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", \"NHS \" + {|ERS3006:patient.Value|});")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", new object[] { {|ERS3006:patient.Value|} });")]
    [InlineData("_logger.LogInformation($\"Booked {{|ERS3006:patient.Value|}}\");")]
    [InlineData("_logger.LogInformation({|ERS3006:patient.Value|});")]
    [InlineData("Activity.Current?.SetTag(\"patient\", {|ERS3006:patient.Value|});")]
    [InlineData("Console.WriteLine(\"Booked {0}\", {|ERS3006:patient.Value|});")]
    [InlineData("throw new InvalidOperationException({|ERS3006:patient.Value|});")]
    public Task Given_a_text_that_would_not_read_well_without_it_Then_nothing_is_offered(string statement) => Fixing.OffersNothing(statement);
}
