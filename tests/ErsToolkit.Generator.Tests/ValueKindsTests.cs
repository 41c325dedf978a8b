using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The kinds of value that the specs of the package have no use for yet, from the spec to what is sent. System.Text.Json says what was written.</summary>
public sealed class ValueKindsTests
{
    private static readonly SpecFile Spec = SpecTexts.Endpoint(
        """
        <codes name="Urgency"><code value="routine"/><code value="stat"/></codes>
        """ + SpecTexts.Operation(
        """
        <fixed path="active" type="boolean" value="true"/>
        <fixed path="version" type="integer" value="3"/>
        <fixed path="share" type="decimal" value="0.50" missing="warning"/>
        <field path="wheelchair" name="Wheelchair" type="boolean" occurs="0..1">Whether a wheelchair is needed.</field>
        <field path="urgency" name="Urgency" type="Urgency"/>
        <field path="minutesDuration" name="Duration" type="integer" min="5" max="90"/>
        <field path="place.longitude" name="Longitude" type="decimal" min="-180" max="180" occurs="0..1"/>
        <field path="weight" name="Weight" type="decimal" occurs="0..1"/>
        <field path="born" name="Born" type="date" occurs="0..1"/>
        <field path="home" name="Home" type="uri" occurs="0..1"/>
        <field path="interpreter" name="Interpreter"  occurs="0..1"><required when="Urgency = stat" else="forbidden"/></field>
        <field path="count" type="integer" write="-7" occurs="0..1"/>
        <field path="confirmed" type="boolean" write="false" occurs="0..1"/>
        """));

    private const string Probe = """
        internal static class Probe
        {
            internal static string Build(bool? wheelchair, int urgency, int duration, decimal? longitude, decimal? weight, string? born, string? home)
            {
                ErsToolkit.SendRequestBuilder builder = ErsToolkit.A900.Send().Urgency((ErsToolkit.Urgency)urgency).Duration(duration);
                builder = wheelchair == null ? builder : builder.Wheelchair(wheelchair.Value);
                builder = longitude == null ? builder : builder.Longitude(longitude.Value);
                builder = weight == null ? builder : builder.Weight(weight.Value);
                builder = born == null ? builder : builder.Born(born);
                builder = home == null ? builder : builder.Home(home);
                ErsToolkit.ValidationResult why;
                ErsToolkit.SendRequest request;
                if (!builder.TryBuild(out request!, out why))
                {
                    return Issues(why);
                }

                byte[] json = request.ToUtf8Json();
                ErsToolkit.SendRequest again;
                return ErsToolkit.SendRequest.TryParse(json, out again!, out why) && again.Equals(request) && again.GetHashCode() == request.GetHashCode() && why.Issues.Count == 0
                    ? System.Text.Encoding.UTF8.GetString(json) : "not read back: " + Issues(why);
            }

            internal static string Validate(string json)
            {
                return Issues(ErsToolkit.A900.ValidateSend(System.Text.Encoding.UTF8.GetBytes(json)));
            }

            internal static string Day(int year, int month, int day)
            {
                ErsToolkit.SendRequest request;
                ErsToolkit.ValidationResult why;
                return ErsToolkit.A900.Send().Urgency(ErsToolkit.Urgency.Routine).Duration(5).Born(year, month, day).TryBuild(out request!, out why) ? request.Born! : Issues(why);
            }

            internal static string Shown()
            {
                return ErsToolkit.A900.Send().Urgency(ErsToolkit.Urgency.Routine).Duration(5).Wheelchair(true).Weight(1.50m).Build().ToString();
            }

            private static string Issues(ErsToolkit.ValidationResult why)
            {
                string text = "";
                foreach (ErsToolkit.ValidationIssue issue in why.Issues)
                {
                    text += (text.Length > 0 ? "; " : "") + issue.Severity + " " + issue.Code + " " + issue.Path;
                }

                return text;
            }
        }
        """;

    private static readonly Lazy<Type> Loaded = new(() =>
    {
        SpecRun run = SpecHarness.Run([.. Repository.Specs, Spec], source: "#nullable enable\n" + Probe);
        Assert.Empty(run.Diagnostics);
        return run.Load().GetType("Probe")!;
    });

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    public void Every_kind_compiles_without_a_warning(LanguageVersion version)
    {
        SpecRun run = SpecHarness.Run([.. Repository.Specs, Spec], languageVersion: version);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void A_search_takes_every_kind_and_reads_back_from_JSON(LanguageVersion version)
    {
        string kinds = string.Concat(new[] { "boolean", "integer", "decimal", "date", "dateTime", "instant", "uri", "id", "string" }.Select(kind =>
            $"""<parameter query="{kind}" name="{char.ToUpperInvariant(kind[0])}{kind[1..]}Value" type="{kind}" occurs="0..1"/>"""));
        SpecFile search = SpecTexts.Endpoint($"""
            <search name="Look" opens="Find">{kinds}<parameter query="page" name="Page" type="integer" min="1" pages="true"/>
              <bundle resource="Thing" page="ThingPage" item="FoundThing" items="Things"><read name="Start" path="start" type="instant"/></bundle>
            </search>
            """);

        SpecRun run = SpecHarness.Run([.. Repository.Specs, search], languageVersion: version, source: """
            internal static class Probe
            {
                internal static string Query()
                {
                    ErsToolkit.LookRequest request = ErsToolkit.A900.Find().Page(1).BooleanValue(true).IntegerValue(-3).DecimalValue(1.50m).DateValue(2024, 2, 29)
                        .InstantValue(new System.DateTimeOffset(2024, 2, 29, 9, 30, 0, System.TimeSpan.FromHours(1))).UriValue("urn:a").Build();
                    ErsToolkit.LookRequest again = System.Text.Json.JsonSerializer.Deserialize<ErsToolkit.LookRequest>(System.Text.Json.JsonSerializer.Serialize(request));
                    return again.Equals(request) ? request.ToQueryString() : "not read back";
                }
            }
            """);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            "boolean=true&integer=-3&decimal=1.50&date=2024-02-29&instant=2024-02-29T09%3A30%3A00%2B01%3A00&uri=urn%3Aa&page=1",
            run.Load().GetType("Probe")!.GetMethod("Query", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"wheelchair\":false", "")]
    [InlineData("\"wheelchair\":\"false\"", "Error INVALID_VALUE Appointment.wheelchair")]
    [InlineData("\"wheelchair\":0", "Error INVALID_VALUE Appointment.wheelchair")]
    [InlineData("\"wheelchair\":null", "")]
    [InlineData("\"active\":false", "Error INVALID_VALUE Appointment.active")]
    [InlineData("\"active\":\"true\"", "Error INVALID_VALUE Appointment.active")]
    [InlineData("\"active\":[]", "Error MISSING_VALUE Appointment.active")]
    [InlineData("\"version\":4", "Error INVALID_VALUE Appointment.version")]
    [InlineData("\"version\":3.0", "Error INVALID_VALUE Appointment.version")]
    [InlineData("\"version\":\"3\"", "Error INVALID_VALUE Appointment.version")]
    [InlineData("\"share\":0.5", "")]
    [InlineData("\"share\":5e-1", "")]
    [InlineData("\"share\":0.51", "Error INVALID_VALUE Appointment.share")]
    [InlineData("\"share\":null", "Warning MISSING_VALUE Appointment.share")]
    [InlineData("\"urgency\":\"later\"", "Error INVALID_CODE Appointment.urgency")]
    [InlineData("\"urgency\":\"\"", "Error MISSING_VALUE Appointment.urgency")]
    [InlineData("\"urgency\":{\"code\":\"routine\"}", "Error INVALID_VALUE Appointment.urgency")]
    [InlineData("\"urgency\":\"stat\"", "Error MISSING_VALUE Appointment.interpreter")]
    [InlineData("\"urgency\":\"stat\",\"interpreter\":\"Welsh\"", "")]
    [InlineData("\"interpreter\":\"Welsh\"", "Error INAPPROPRIATE_VALUE Appointment.interpreter")]
    [InlineData("\"minutesDuration\":5", "")]
    [InlineData("\"minutesDuration\":90", "")]
    [InlineData("\"minutesDuration\":4", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":91", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":10.5", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":1e1", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":99999999999", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":\"10\"", "Error INVALID_VALUE Appointment.minutesDuration")]
    [InlineData("\"minutesDuration\":null", "Error MISSING_VALUE Appointment.minutesDuration")]
    [InlineData("\"place\":{\"longitude\":-0.118092}", "")]
    [InlineData("\"place\":{\"longitude\":180}", "")]
    [InlineData("\"place\":{\"longitude\":180.0000001}", "Error INVALID_VALUE Appointment.place.longitude")]
    [InlineData("\"place\":{\"longitude\":true}", "Error INVALID_VALUE Appointment.place.longitude")]
    [InlineData("\"weight\":1e400", "Error INVALID_VALUE Appointment.weight")]
    [InlineData("\"weight\":0.12345678901234567890123456789", "Error INVALID_VALUE Appointment.weight")]
    [InlineData("\"weight\":1.25E+2", "")]
    [InlineData("\"born\":\"1948\"", "")]
    [InlineData("\"born\":\"1948-07\"", "")]
    [InlineData("\"born\":\"1948-07-05\"", "")]
    [InlineData("\"born\":\"1948-02-30\"", "Error INVALID_VALUE Appointment.born")]
    [InlineData("\"born\":\"1948-07-05T00:00:00Z\"", "Error INVALID_VALUE Appointment.born")]
    [InlineData("\"born\":\"\"", "Error INVALID_VALUE Appointment.born")]
    [InlineData("\"home\":\"urn:uuid:x\"", "")]
    [InlineData("\"home\":\"http://example.org/a b\"", "Error INVALID_VALUE Appointment.home")]
    [InlineData("\"home\":\"http://example.org/a\\u00a0b\"", "Error INVALID_VALUE Appointment.home")]
    public void A_payload_is_judged_by_the_kind_of_each_value(string member, string expected)
    {
        // What a member says replaces what a valid payload has.
        string[] own = [.. member.Split(',').Where(text => text.Length > 0).Select(text => text.Split(':')[0])];
        string[] usual = ["\"active\":true", "\"version\":3", "\"share\":0.50", "\"urgency\":\"routine\"", "\"minutesDuration\":30"];
        string json = "{\"resourceType\":\"Appointment\",\"status\":\"proposed\"," + string.Join(',', usual.Where(text => !own.Contains(text.Split(':')[0])).Append(member).Where(text => text.Length > 0)) + "}";

        Assert.Equal(expected, Call("Validate", json));
    }

    [Fact]
    public void What_a_builder_takes_is_written_as_JSON_has_it_and_reads_back() => Gen.Select(
        Gen.Bool.Nullable(), Gen.Int[1, 1], Gen.Int[0, 95], Gen.Decimal[-200, 200].Nullable(), Gen.Decimal.Nullable(), Gen.Date.Nullable(), Gen.Int[0, 3].Select(index => (string?)(new[] { null, "urn:example:1", "a b", "é" })[index]))
        .Sample((wheelchair, urgency, duration, longitude, weight, born, home) =>
        {
            string? day = born?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string result = (string)Call("Build", wheelchair, urgency, duration, longitude, weight, day, home)!;
            bool isValid = duration is >= 5 and <= 90 && (longitude is null or (>= -180 and <= 180)) && home != "a b";
            if (!isValid)
            {
                Assert.Contains("INVALID_VALUE", result, StringComparison.Ordinal);
                return;
            }

            using JsonDocument json = JsonDocument.Parse(result);
            JsonElement root = json.RootElement;
            Assert.True(root.GetProperty("active").GetBoolean());
            Assert.Equal(3, root.GetProperty("version").GetInt32());
            Assert.Equal("0.50", root.GetProperty("share").GetRawText());
            Assert.Equal(-7, root.GetProperty("count").GetInt32());
            Assert.False(root.GetProperty("confirmed").GetBoolean());
            Assert.Equal(wheelchair, root.TryGetProperty("wheelchair", out JsonElement truth) ? truth.GetBoolean() : (bool?)null);
            Assert.Equal(duration, root.GetProperty("minutesDuration").GetInt32());
            Assert.Equal(longitude?.ToString(CultureInfo.InvariantCulture), root.TryGetProperty("place", out JsonElement place) ? place.GetProperty("longitude").GetRawText() : null);
            Assert.Equal(weight?.ToString(CultureInfo.InvariantCulture), root.TryGetProperty("weight", out JsonElement exact) ? exact.GetRawText() : null);
            Assert.Equal(day, root.TryGetProperty("born", out JsonElement date) ? date.GetString() : null);
            Assert.Equal(home, root.TryGetProperty("home", out JsonElement uri) ? uri.GetString() : null);
        });

    [Theory]
    [InlineData(1948, 7, 5, "1948-07-05")]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(2023, 2, 29, "Error INVALID_VALUE Appointment.born")]
    [InlineData(-1, 1, 1, "Error INVALID_VALUE Appointment.born")]
    [InlineData(10000, 1, 1, "Error INVALID_VALUE Appointment.born")]
    public void A_date_can_be_given_by_its_parts(int year, int month, int day, string expected) => Assert.Equal(expected, Call("Day", year, month, day));

    [Fact]
    public void The_text_of_a_request_shows_each_kind() =>
        Assert.Equal("SendRequest { Wheelchair = true, Urgency = routine, Duration = 5, Weight = 1.50 }", Call("Shown"));

    private static object? Call(string method, params object?[] arguments) => Loaded.Value.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, arguments);
}
