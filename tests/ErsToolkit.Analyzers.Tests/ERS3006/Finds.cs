using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.ServiceAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3006;

/// <summary>Without these a patient's data is in a log that many can read, and nobody learns of it before an audit.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", {|ERS3006:patient.Value|});")]
    [InlineData("_logger?.LogWarning(new EventId(1), null, \"Booked {Patient} as {Ubrn}\", {|ERS3006:request.Patient?.Value|}, {|ERS3006:referral.Ubrn|});")]
    [InlineData("_logger.LogError({|ERS3006:request.Comment|});")]
    [InlineData("_logger.LogDebug(\"Sent {Body}\", {|ERS3006:request.ToUtf8Json()|});")]
    [InlineData("_logger.LogTrace(\"Kept {Ground}\", new object?[] { 1, {|ERS3006:ground.ToJson()|} });")]
    [InlineData("using (_logger.BeginScope(\"Patient {Patient}\", {|ERS3006:patient.Value|})) { }")]
    [InlineData("using (_logger.BeginScope(new Dictionary<string, object> { [\"Patient\"] = {|ERS3006:patient.Value|} })) { }")]
    [InlineData("_logger.LogInformation(\"With {Key}\", {|ERS3006:headers.SessionKey|});")]
    [InlineData("Serilog.Log.Information(\"Booked {Patient}\", {|ERS3006:patient.Value|});")]
    [InlineData("Serilog.Log.Logger.Information(\"Booked {Patient}\", {|ERS3006:patient.Value|});")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Patient\", {|ERS3006:patient.Value|}).Information(\"Booked\");")]
    [InlineData("using var scope = Serilog.Context.LogContext.PushProperty(\"Patient\", {|ERS3006:patient.Value|});")]
    [InlineData("NLog.ILogger log = null!; log.Info(\"Booked {0}\", {|ERS3006:patient.Value|}); log.Warn(\"{0}\", {|ERS3006:referral.Value|});")]
    [InlineData("log4net.ILog log = null!; log.Info(\"Booked \" + {|ERS3006:patient.Value|}); log.ErrorFormat(\"{0}\", {|ERS3006:patient.Value|});")]
    [InlineData("new Microsoft.ApplicationInsights.TelemetryClient().TrackEvent(\"Booked\", new Dictionary<string, string> { { \"patient\", {|ERS3006:patient.Value|} } });")]
    public Task Given_data_read_out_When_it_goes_to_a_log_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("Serilog.Log.Information(\"Sending {@Request}\", {|ERS3006:request|});")]
    [InlineData("Serilog.Log.Warning(\"{Count} of {@Request:j}\", 1, {|ERS3006:request|});")]
    [InlineData("_logger.LogInformation(\"{{{Count}}} of {@Ground}\", 1, {|ERS3006:ground|});")]
    [InlineData("Serilog.Log.Warning(\"{@Headers} for {@Patient}\", {|ERS3006:headers|}, {|ERS3006:request.Patient|});")]
    [InlineData("Console.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(new List<string>()) + {|ERS3006:Newtonsoft.Json.JsonConvert.SerializeObject(patient)|});")]
    [InlineData("_logger.LogInformation(\"Sending {Request}\", {|ERS3006:JsonSerializer.Serialize(request)|});")]
    [InlineData("_logger.LogInformation({|ERS3006:Newtonsoft.Json.JsonConvert.SerializeObject(request)|});")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", {|ERS3006:JsonSerializer.Serialize(patient)|});")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", {|ERS3006:JsonSerializer.Serialize(request.Patient)|});")]
    [InlineData("var read = new ReferralContext { Ubrn = \"000000070002\" }; _logger.LogInformation(\"Read {Ubrn}\", {|ERS3006:read.Ubrn|});")]
    public Task Given_a_request_When_it_is_written_whole_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("Console.WriteLine({|ERS3006:patient.Value|});")]
    [InlineData("Console.WriteLine(\"{0} {1}\", 1, {|ERS3006:patient.Value|});")]
    [InlineData("Console.Error.WriteLine($\"No slot for {{|ERS3006:patient.Value|}}.\");")]
    [InlineData("await Console.Out.WriteLineAsync({|ERS3006:referral.Ubrn|});")]
    [InlineData("Trace.TraceInformation(\"Booked {0}\", {|ERS3006:patient.Value|}); Debug.WriteLine({|ERS3006:request.Comment|}); Debug.WriteLineIf(flag, $\"{{|ERS3006:request.Comment|}}\");")]
    [InlineData("Activity.Current?.SetTag(\"patient\", {|ERS3006:patient.Value|})?.AddBaggage(\"ubrn\", {|ERS3006:referral.Ubrn|});")]
    [InlineData("Activity.Current?.AddEvent(new ActivityEvent(\"booked\", tags: new ActivityTagsCollection { [\"patient\"] = {|ERS3006:patient.Value|} }));")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\").Add(1, new KeyValuePair<string, object?>(\"patient\", {|ERS3006:patient.Value|}));")]
    [InlineData("var tags = new TagList(); tags.Add(\"patient\", {|ERS3006:patient.Value|});")]
    public Task Given_data_read_out_When_it_goes_to_a_console_or_a_trace_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"No slot for \" + {|ERS3006:patient.Value|});")]
    [InlineData("throw new ArgumentException($\"{{|ERS3006:referral.Ubrn|}} is booked.\", nameof(referral));")]
    [InlineData("throw new ArgumentOutOfRangeException(nameof(patient), {|ERS3006:patient.Value|}, \"Not a patient.\");")]
    [InlineData("InvalidOperationException e = new({|ERS3006:patient.Value|}); throw e;")]
    [InlineData("try { } catch (Exception e) { e.Data[\"patient\"] = {|ERS3006:patient.Value|}; e.Data.Add(\"ubrn\", {|ERS3006:referral.Ubrn|}); throw; }")]
    public Task Given_data_read_out_When_it_goes_into_an_exception_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("class LostException : Exception { public LostException(string ubrn) : base($\"No {ubrn}.\") { } } void Throw(ReferralReference r) => throw new LostException({|ERS3006:r.Ubrn|});")]
    [InlineData("class LostException(string ubrn) : Exception(\"No \" + ubrn); void Throw(ReferralReference r) => throw new LostException({|ERS3006:r.Ubrn|});")]
    [InlineData("class LostException : Exception { public LostException(ReferralReference r) : base($\"No {{|ERS3006:r.Ubrn|}}.\") { } }")]
    [InlineData("class LostException(ReferralReference r) : Exception({|ERS3006:r.Ubrn|});")]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"Booked {Patient}\")] static partial void Booked(ILogger logger, string patient); static partial void Booked(ILogger logger, string patient) { } void Log(NhsNumber p) => Booked(_logger, {|ERS3006:p.Value|});")]
    public Task Given_a_type_or_a_method_of_the_service_that_shows_its_arguments_Then_it_is_found(string members) => Analysis.OfMembers(members);

    [Theory]
    [InlineData("var text = patient.Value; Console.WriteLine({|ERS3006:text|});")]
    [InlineData("string text; text = patient.Value; Console.WriteLine({|ERS3006:text|}.ToString());")]
    [InlineData("var number = patient.Value; var text = $\"for {number}\"; Console.WriteLine({|ERS3006:text|});")]
    [InlineData("var json = Encoding.UTF8.GetString(request.ToUtf8Json()); Console.WriteLine({|ERS3006:json|});")]
    [InlineData("var text = (\"a\" + patient.Value); if ((text) is not { } same) return; Console.WriteLine({|ERS3006:same|});")]
    [InlineData("var json = JsonSerializer.Serialize(request); Console.WriteLine({|ERS3006:json|});")]
    [InlineData("if (request.Patient?.Value is { } number) Console.WriteLine({|ERS3006:number|});")]
    [InlineData("if (request is { Comment: { } comment }) Console.WriteLine({|ERS3006:comment|});")]
    [InlineData("if (request.Comment is not string comment) return; Console.WriteLine({|ERS3006:comment|});")]
    [InlineData("Console.WriteLine({|ERS3006:request.Comment|} ?? \"none\");")]
    [InlineData("Console.WriteLine(flag ? \"none\" : ({|ERS3006:request.Comment|}));")]
    [InlineData("Console.WriteLine(flag switch { true => {|ERS3006:patient.Value|}, _ => \"none\" });")]
    [InlineData("Console.WriteLine(string.Format(CultureInfo.InvariantCulture, \"{0}\", {|ERS3006:patient.Value|}));")]
    [InlineData("Console.WriteLine(string.Join(\", \", \"a\", {|ERS3006:patient.Value|}));")]
    [InlineData("Console.WriteLine(string.Concat(\"a\", {|ERS3006:patient.Value|}, \"b\", \"c\", \"d\"));")]
    [InlineData("Console.WriteLine(FormattableString.Invariant($\"{{|ERS3006:patient.Value|},12}\"));")]
    [InlineData("Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $\"{{|ERS3006:patient.Value|}}\"));")]
    [InlineData("Console.WriteLine({|ERS3006:patient.Value|}.ToString(CultureInfo.InvariantCulture).Trim());")]
    [InlineData("Console.WriteLine({|ERS3006:request.Comment?.Trim()|});")]
    [InlineData("Console.WriteLine(new { Number = {|ERS3006:patient.Value|} });")]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize(new { {|ERS3006:request.Comment|} }));")]
    public Task Given_data_on_a_way_that_leaves_it_as_it_is_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("_logger.LogInformation(\"{P}\", {|#0:patient.Value|});", "'NhsNumber.Value' is personal data and reaches 'LogInformation'. Leave it out, and use the correlation id to find the request again.")]
    [InlineData("_logger.LogInformation(\"{@P}\", {|#0:request|});", "'BookRequest' is personal data and reaches 'LogInformation'. Leave it out, and use the correlation id to find the request again.")]
    [InlineData("throw new ArgumentException({|#0:headers.SessionKey|});", "'A016Headers.SessionKey' is a secret and reaches 'ArgumentException'. Leave it out, and use the correlation id to find the request again.")]
    public Task Given_a_report_Then_the_message_names_the_member_and_where_it_goes(string statement, string message) =>
        Analysis.OfMethod(statement, new DiagnosticResult("ERS3006", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
}
