using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.ServiceAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3006;

/// <summary>Whoever takes care of the data and is warned all the same switches the rule off, and then nothing is found any more.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", patient);")]
    [InlineData("_logger.LogInformation(\"Booked {Patient}\", request.Patient);")]
    [InlineData("_logger.LogInformation(\"Sending {Request}\", request);")]
    [InlineData("_logger.LogInformation(\"Sending {Request}\", request.ToString());")]
    [InlineData("Serilog.Log.Information(\"Sending {Request}\", request);")]
    [InlineData("Serilog.Log.Information(\"Sending {$Request}\", request);")]
    [InlineData("Serilog.Log.Information(\"Sending {{@Request}}\", request);")]
    [InlineData("Serilog.Log.Information(\"Sending {@Count} of {Request}\", 1, request);")]
    [InlineData("Serilog.Log.Information(\"Building {@Builder}\", A016.Book());")]
    [InlineData("Serilog.Log.Information(\"With {@Reason}\", DeferReason.SlotNotAvailable);")]
    [InlineData("Console.WriteLine($\"For {patient} with {referral} and {headers}.\");")]
    [InlineData("Console.WriteLine(\"For \" + patient + referral);")]
    [InlineData("Console.WriteLine(patient.ToString());")]
    [InlineData("Console.WriteLine(string.Join(\", \", patient, referral));")]
    [InlineData("throw new InvalidOperationException($\"No slot for {patient}.\");")]
    [InlineData("_logger.LogInformation(\"With {Headers}\", JsonSerializer.Serialize(headers));")]
    public Task Given_a_typed_value_as_it_shows_itself_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("_logger.LogInformation(\"{Result}\", await client.BookAsync(request));")]
    [InlineData("if (await client.BookAsync(request) is BookResult.Failed failed) _logger.LogInformation(\"{Id} {Key}\", failed.CorrelationId, failed.Outcome.RawKey);")]
    [InlineData("if (await client.BookAsync(request) is { } result) _logger.LogInformation(\"{Result}\", JsonSerializer.Serialize(result));")]
    [InlineData("_logger.LogInformation(\"{Service} {Slot}\", request.Service.Value, request.Slot.Value);")]
    [InlineData("_logger.LogInformation(\"{Start:O} {Reason}\", request.Start, ground.Reason);")]
    public Task Given_what_is_not_about_a_person_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("_logger.LogInformation(\"{Last}\", patient.Value.Substring(7));")]
    [InlineData("_logger.LogInformation(\"{Last}\", patient.Value[^3..]);")]
    [InlineData("_logger.LogInformation(\"{Last}\", patient.Value[0]);")]
    [InlineData("_logger.LogInformation(\"{Masked}\", new string('*', patient.Value.Length));")]
    [InlineData("_logger.LogInformation(\"{Length}\", request.Comment?.Length);")]
    [InlineData("_logger.LogInformation(\"{Length}\", request.ToUtf8Json().Length);")]
    [InlineData("_logger.LogInformation(\"{Hash}\", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(patient.Value))));")]
    [InlineData("_logger.LogInformation(\"{Hash}\", patient.Value.GetHashCode());")]
    [InlineData("_logger.LogInformation(\"{Valid} {Same}\", patient.IsValid, patient.Value == \"9401130264\");")]
    [InlineData("_logger.LogInformation(\"{Empty}\", string.IsNullOrEmpty(request.Comment));")]
    [InlineData("_logger.LogInformation(\"{Masked}\", patient.Value.Replace(patient.Value, \"…\"));")]
    [InlineData("_logger.LogInformation(\"{Has}\", request.Comment is not null ? \"yes\" : \"no\");")]
    [InlineData("_logger.LogInformation(\"{Name}\", nameof(patient.Value));")]
    [InlineData("_logger.LogInformation(\"{Count}\", request.Comment?.Count(c => c == ' '));")]
    [InlineData("var text = patient.Value[..3]; _logger.LogInformation(\"{Start}\", text);")]
    public Task Given_a_mask_a_hash_or_a_measure_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("string Mask(string text) => \"…\"; void M(NhsNumber p) => _logger.LogInformation(\"{P}\", Mask(p.Value));")]
    [InlineData("void Note(string text) { } void M(NhsNumber p) => Note(p.Value);")]
    [InlineData("void LogInformation(string text) { } void M(NhsNumber p) => LogInformation(p.Value);")]
    [InlineData("string Value => \"\"; void M() => _logger.LogInformation(\"{V}\", Value);")]
    [InlineData("void M(int? count, KeyValuePair<string, string> pair) => _logger.LogInformation(\"{V} {P}\", count!.Value, pair.Value);")]
    [InlineData("class WriteLine { } class Add(string a, string b); object M(NhsNumber p) => new Add(p.Value, p.Value);")]
    [InlineData("class Gone(string ubrn) : Exception(\"Gone.\") { public string Ubrn => ubrn; } void M(ReferralReference r) => throw new Gone(r.Ubrn);")]
    [InlineData("class GoneException(string ubrn) : Exception(\"Gone.\") { public string Ubrn => ubrn; } void M(ReferralReference r) => throw new GoneException(r.Ubrn);")]
    [InlineData("class GoneException : Exception { public GoneException(string ubrn) { Ubrn = ubrn; } public string Ubrn { get; } } void M(ReferralReference r) => throw new GoneException(r.Ubrn);")]
    [InlineData("class GoneException : Exception { public GoneException(string u) : this(1) { } GoneException(int i) { } } void M(ReferralReference r) => throw new GoneException(r.Ubrn);")]
    [InlineData("record Patient(string Number); Patient M(NhsNumber p) => new(p.Value);")]
    public Task Given_names_and_methods_of_ones_own_Then_silent(string members) => Analysis.OfMembers(members);

    [Theory]
    [InlineData("using var content = new StringContent(patient.Value); await new HttpClient().PostAsync(\"x\", content);")]
    [InlineData("await System.IO.File.WriteAllTextAsync(\"x\", ground.ToJson());")]
    [InlineData("using var writer = new System.IO.StringWriter(); writer.WriteLine(patient.Value);")]
    [InlineData("new StringBuilder().Append(patient.Value);")]
    [InlineData("new Dictionary<string, string>().Add(\"patient\", patient.Value);")]
    [InlineData("new List<string>().Add(patient.Value);")]
    [InlineData("var copy = NhsNumber.From(patient.Value);")]
    [InlineData("var same = string.Equals(patient.Value, \"1\", StringComparison.Ordinal);")]
    [InlineData("var http = new HttpRequestMessage(); http.Headers.Add(\"NHSD-Session-URID\", headers.SessionKey);")]
    public Task Given_data_that_is_kept_shown_or_sent_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("Console.WriteLine(request.ToUtf8Json());")]
    [InlineData("Console.WriteLine($\"{request.ToUtf8Json()}\");")]
    [InlineData("Console.WriteLine(new List<string> { patient.Value });")]
    [InlineData("Console.WriteLine(\"a\" + new[] { patient.Value });")]
    [InlineData("Console.WriteLine(Encoding.UTF8.GetString(request.ToUtf8Json(), 0, 1));")]
    [InlineData("throw new InvalidOperationException(Convert.ToBase64String(request.ToUtf8Json()));")]
    public Task Given_a_form_that_does_not_show_it_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var text = patient.Value; text = \"…\"; _logger.LogInformation(text);")]
    [InlineData("var text = \"\"; if (flag) text = patient.Value; _logger.LogInformation(text);")]
    [InlineData("var text = patient.Value; Change(ref text); _logger.LogInformation(text); static void Change(ref string s) => s = \"\";")]
    [InlineData("var text = patient.Value; text += \"…\"; text = text[^1..]; _logger.LogInformation(text);")]
    [InlineData("foreach (var text in new[] { patient.Value }) _logger.LogInformation(text);")]
    [InlineData("var (text, count) = (patient.Value, 1); _logger.LogInformation(text);")]
    [InlineData("var text = \"none\"; { var other = patient.Value; } _logger.LogInformation(text);")]
    [InlineData("if (request.Comment is { Length: var length }) _logger.LogInformation(\"{Length}\", length);")]
    [InlineData("var masked = patient.Value is { Length: 10 } ? \"long\" : \"short\"; _logger.LogInformation(masked);")]
    public Task Given_a_local_that_may_hold_something_else_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("_logger.LogInformation(\"{P}\", patient.Valu);")]
    [InlineData("_logger.LogInformation(\"{P\", patient.);")]
    [InlineData("Console.WriteLine($\"{patient.\");")]
    [InlineData("throw new Exceptio(patient.Value);")]
    [InlineData("_logger.LogInformatio(\"{@P\", request);")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
