using System;
using System.Linq;
using System.Reflection;
using System.Text;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Statements for one kind of entries: whatever comes first in the entry, they hold for that kind and for no other.</summary>
public sealed class SliceStatementsTests
{
    private const string Coding = """{"system":"urn:example:kind","code":"CON"}""";
    private const string Kind = "{\"coding\":[" + Coding + "]}";
    private const string Service = "http://fhir.nhs.net/Id/ers-service";
    private const string Patient = "http://fhir.nhs.net/Id/nhs-number";
    private const string Clinician = "http://fhir.nhs.net/Id/sds-user-id";

    /// <summary>Every order of the members of an entry: the identifier before, behind and between.</summary>
    private static readonly string[] Orders = ["ATS", "AST", "TAS", "TSA", "SAT", "STA"];

    private static readonly SpecFile Written = Spec("""
        <field path="id" type="id" occurs="0..1" write="request-1"/>
        <field path="note.coding[]" type="Kind" occurs="0..1"/>
        <field path="topic.text" name="Topic" occurs="0..1"/>
        <field path="topic.coding[]" type="Kind" occurs="0..1" write="CON"/>
        <field path="category{}.coding[]" name="Category" type="Kind" occurs="0..1"/>
        <field path="basis{}.detail.reference" name="Basis" type="SlotReference" occurs="0..1"/>
        """, """<field path="type{}.coding[]" type="Kind" occurs="0..1" write="CON"/>""");

    private static readonly Lazy<SpecRun> WrittenRun = new(() => SpecHarness.Run([.. Repository.Specs, Written], source: Probe));

    private static readonly Lazy<Func<string, string>> Validate = new(() => Method<Func<string, string>>(WrittenRun.Value, "Validate"));

    public static TheoryData<string, string> Kinds => new()
    {
        { Kind, "" },
        { "[" + Kind + "]", "" },
        { "null", "" },
        { "[]", "" },
        { "{}", "MISSING_VALUE .coding" },
        { "[{}]", "MISSING_VALUE .coding" },
        { "{\"coding\":null}", "MISSING_VALUE .coding" },
        { "{\"coding\":[]}", "MISSING_VALUE .coding" },
        { "{\"coding\":" + Coding + "}", "INVALID_VALUE .coding" },
        { "{\"coding\":[" + Coding + "," + Coding + "]}", "INVALID_VALUE .coding[1]" },
        { "[" + Kind + "," + Kind + "]", "INVALID_VALUE [1]" },
        { "{\"coding\":[{\"system\":\"urn:example:other\",\"code\":\"CON\"}]}", "INVALID_VALUE .coding[0].system" },
        { "{\"coding\":[{\"system\":\"urn:example:kind\",\"code\":\"con\"}]}", "INVALID_CODE .coding[0].code" },
        { "[{\"coding\":[{\"system\":\"urn:example:kind\",\"code\":\"ATND\"}]}]", "INVALID_CODE .coding[0].code" },
        { "{\"coding\":[{\"code\":\"CON\"}]}", "MISSING_VALUE .coding[0].system" },
        { "{\"coding\":[{\"system\":\"urn:example:kind\",\"code\":\"\"}]}", "MISSING_VALUE .coding[0].code" },
        { "{\"coding\":[" + Coding + "],\"text\":\"x\"}", "UNEXPECTED_FIELD .text" },
        { "{\"coding\":[{\"display\":\"x\"," + Coding[1..] + "]}", "UNEXPECTED_FIELD .coding[0].display" },
        { "\"CON\"", "INVALID_VALUE " },
        { "7", "INVALID_VALUE " },
        { "[null]", "INVALID_VALUE " },
        { "[[" + Kind + "]]", "INVALID_VALUE " },
        { "[7," + Kind + "]", "INVALID_VALUE ; INVALID_VALUE [1]" },
        { "{\"a\":{\"b\":[[{}]]},\"coding\":[" + Coding + "]}", "UNEXPECTED_FIELD .a" },
    };

    public static TheoryData<string> KindTexts => new(Kinds.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_element_of_one_slice_is_read_in_both_forms_and_in_every_order(string kind, string expected)
    {
        const string Path = "Appointment.participant[1].type";
        string issues = string.Join("; ", expected.Split("; ").Select(issue => issue.Replace(" ", " " + Path, StringComparison.Ordinal)));

        Assert.All(Orders, order => Assert.Equal(issues, Validate.Value(Payload(Entry(Service, "", "AS"), Entry(Clinician, kind, order)))));
    }

    [Theory]
    [MemberData(nameof(KindTexts))]
    public void Another_slice_does_not_know_the_element_whatever_it_holds(string kind) =>
        Assert.All(Orders, order => Assert.Equal("UNEXPECTED_FIELD Appointment.participant[0].type", Validate.Value(Payload(Entry(Service, kind, order)))));

    [Theory]
    [MemberData(nameof(KindTexts))]
    public void An_entry_with_another_fault_has_that_one_issue(string kind) => Assert.All(Orders, order =>
    {
        Assert.Equal("INVALID_VALUE Appointment.participant[0].actor.identifier.system", Validate.Value(Payload(Entry("urn:example:nobody", kind, order))));
        Assert.Equal("INAPPROPRIATE_VALUE Appointment.participant[0]", Validate.Value(Payload(Entry(Patient, kind, order))));
        Assert.Equal("INVALID_VALUE Appointment.participant[1]", Validate.Value(Payload(Entry(Clinician, "", "SA"), Entry(Clinician, kind, order))));
    });

    [Fact]
    public void An_entry_without_an_identifier_is_not_asked_for_more()
    {
        Assert.Equal("MISSING_VALUE Appointment.participant[0].actor", Validate.Value(Payload("{\"type\":7,\"status\":\"accepted\"}")));
        Assert.Equal("INVALID_VALUE Appointment.participant[0]", Validate.Value(Payload("7")));
    }

    [Fact]
    public void Of_a_repeated_member_the_first_counts()
    {
        const string Wrong = "{\"coding\":[{\"system\":\"urn:example:kind\",\"code\":\"ATND\"}]}";

        Assert.Equal("INVALID_VALUE Appointment.participant[0].type", Validate.Value(Payload(Entry(Clinician, Kind, "TATS", Wrong))));
        Assert.Equal("INVALID_CODE Appointment.participant[0].type.coding[0].code; INVALID_VALUE Appointment.participant[0].type", Validate.Value(Payload(Entry(Clinician, Wrong, "TTAS", Kind))));
        Assert.Equal("INVALID_VALUE Appointment.participant[0].type", Validate.Value(Payload(Entry(Clinician, "null", "ATTS", Kind))));
    }

    [Fact]
    public void What_is_wrong_in_an_element_that_stood_first_has_its_line_and_column()
    {
        string payload = "\ufeff" + Payload("{\n  \"type\": {\"coding\": [{\"system\": \"urn:example:kind\",\n    \"code\": \"ATND\"}]}, \"status\": \"refused\", " + Actor(Clinician) + "}");

        Assert.Equal("INVALID_CODE 3:13; INVALID_VALUE 3:34", Method<Func<string, string>>(WrittenRun.Value, "Places")(payload));
    }

    [Fact]
    public void Malformed_text_in_an_element_that_is_set_aside_is_malformed_text() =>
        Assert.Equal("INVALID_VALUE Appointment", Validate.Value(Payload(Entry(Clinician, "{\"coding\":[01]}", "TAS"))));

    [Fact]
    public void A_valid_payload_costs_no_allocation_in_any_order()
    {
        Func<byte[], long> allocated = Method<Func<byte[], long>>(WrittenRun.Value, "Allocated");

        Assert.All(Orders, order => Assert.Equal(0, allocated(Encoding.UTF8.GetBytes(Payload(Entry(Service, "", "AS"), Entry(Clinician, Kind, order))))));
    }

    [Fact]
    public void What_is_always_written_stands_in_the_entries_of_its_slice_as_its_one_entry()
    {
        Func<bool, string> write = Method<Func<bool, string>>(WrittenRun.Value, "Write");
        const string Head = "{\"resourceType\":\"Appointment\",\"status\":\"proposed\",\"id\":\"request-1\",";
        const string First = "\"participant\":[{\"actor\":{\"identifier\":{\"system\":\"" + Service + "\",\"value\":\"1\"}},\"status\":\"accepted\"}";

        Assert.Equal(Head + "\"topic\":{\"coding\":[" + Coding + "]}," + First + "]}", write(false));
        Assert.Equal(
            Head + "\"topic\":{\"text\":\"x\",\"coding\":[" + Coding + "]},\"category\":{\"coding\":[" + Coding + "]},\"basis\":{\"detail\":{\"reference\":\"Slot/1\"}}," + First
            + ",{\"type\":" + Kind + ",\"actor\":{\"identifier\":{\"system\":\"" + Clinician + "\",\"value\":\"021600556514\"}},\"status\":\"accepted\"}]}",
            write(true));
        Assert.Equal("", Validate.Value(write(false)));
        Assert.Equal("", Validate.Value(write(true)));
    }

    [Fact]
    public void A_field_behind_an_unwrapped_array_is_read_in_both_forms()
    {
        string entry = Entry(Service, "", "AS");

        Assert.Equal("Slot/1", Basis("{\"detail\":{\"reference\":\"Slot/1\"}}"));
        Assert.Equal("Slot/1", Basis("[{\"detail\":{\"reference\":\"Slot/1\"}}]"));
        Assert.Equal("", Basis("[]"));
        Assert.Equal("INVALID_VALUE Appointment.basis.detail.reference", Validate.Value(Payload(entry, "\"basis\":[{\"detail\":{\"reference\":\"7\"}}]")));
        Assert.Equal("INVALID_VALUE Appointment.basis[1]", Validate.Value(Payload(entry, "\"basis\":[{\"detail\":{\"reference\":\"Slot/1\"}},7]")));
        Assert.Equal("MISSING_VALUE Appointment.basis.detail", Validate.Value(Payload(entry, "\"basis\":{}")));

        string Basis(string basis) => Method<Func<string, string>>(WrittenRun.Value, "Basis")(Payload(entry, "\"basis\":" + basis));
    }

    [Fact]
    public void Slices_may_say_different_things_of_one_element()
    {
        SpecFile spec = Spec(
            "",
            """
            <fixed path="type.text" value="Doctor" missing="warning"/>
            <field path="period.start" type="dateTime" occurs="0..1"/>
            <hint path="period.until" means="start">The start is meant.</hint>
            <hint path="kind" means="type">The type is meant.</hint>
            """,
            """<fixed path="type.text" value="Desk"/><field path="required" occurs="0..0"/>""");
        Func<string, string> validate = Method<Func<string, string>>(SpecHarness.Run([.. Repository.Specs, spec], source: Reading), "Validate");

        Assert.Empty(VerifiedRun.Of([.. Repository.Specs, spec]).Diagnostics);
        Assert.All(Orders, order =>
        {
            Assert.Equal("", validate(Payload(Entry(Service, "{\"text\":\"Desk\"}", order), Entry(Clinician, "{\"text\":\"Doctor\"}", order))));
            Assert.Equal("INVALID_VALUE Appointment.participant[0].type.text", validate(Payload(Entry(Service, "{\"text\":\"Doctor\"}", order))));
            Assert.Equal("INVALID_VALUE Appointment.participant[0].type.text", validate(Payload(Entry(Clinician, "{\"text\":\"Desk\"}", order))));
        });
        Assert.Equal("MISSING_VALUE Appointment.participant[0].type; (MISSING_VALUE Appointment.participant[1].type)", validate(Payload(Entry(Service, "", "AS"), Entry(Clinician, "", "AS"))));
        Assert.Equal("(MISSING_VALUE Appointment.participant[0].type)", validate(Payload(Entry(Clinician, "null", "TAS"))));
        Assert.Equal("(MISSING_VALUE Appointment.participant[0].type.text)", validate(Payload(Entry(Clinician, "{}", "TAS"))));
        Assert.Equal("UNEXPECTED_FIELD Appointment.participant[0].kind", validate(Payload("{\"kind\":1,\"status\":\"accepted\"," + Actor(Clinician) + "}")));
        Assert.Equal("MISSING_VALUE Appointment.participant[0].type; UNEXPECTED_FIELD Appointment.participant[0].kind", validate(Payload("{\"kind\":1,\"status\":\"accepted\"," + Actor(Service) + "}")));
        Assert.Equal("INAPPROPRIATE_VALUE Appointment.participant[0].required", validate(Payload("{\"required\":[1],\"type\":{\"text\":\"Desk\"},\"status\":\"accepted\"," + Actor(Service) + "}")));
        Assert.Equal(
            "UNEXPECTED_FIELD Appointment.participant[0].period.until",
            validate(Payload("{\"type\":{\"text\":\"Doctor\"},\"period\":{\"until\":\"2021\"},\"status\":\"accepted\"," + Actor(Clinician) + "}")));
    }

    [Fact]
    public void An_entry_takes_thirty_two_elements_of_all_slices_together()
    {
        // The actor is the first, the status the second. What two slices have counts once.
        string letters = string.Concat(Enumerable.Range('a', 26).Select(letter => $"<field path=\"x{(char)letter}\" occurs=\"0..1\"/>"));
        const string Four = "<field path=\"y\" write=\"y\"/><field path=\"z.one\" write=\"one\"/><field path=\"z.two\" occurs=\"0..1\"/><field path=\"za\" occurs=\"0..1\"/><field path=\"zb\" occurs=\"0..1\"/>";

        SpecRun full = SpecHarness.Run([.. Repository.Specs, Spec("", letters, letters + Four)]);
        SpecRun overfull = SpecHarness.Run([.. Repository.Specs, Spec("", letters + "<field path=\"zc\" occurs=\"0..1\"/>", letters + Four)]);

        Assert.Empty(full.Diagnostics);
        Assert.Empty(full.CompilerDiagnostics());
        Assert.Equal("ERS1013", Assert.Single(overfull.Diagnostics).Id);
        Assert.Empty(overfull.CompilerDiagnostics());
    }

    [Fact]
    public void Statements_of_slices_generate_clean_cached_code_in_every_language_version() =>
        Assert.Empty(VerifiedRun.Of([.. Repository.Specs, Written]).Diagnostics);

    private static SpecFile Spec(string statements, string clinician, string service = "") => SpecTexts.Endpoint(
        """<codes name="Kind" system="urn:example:kind"><code value="CON">A consultant.</code></codes>""" + SpecTexts.Operation($"""
        <field path="kind.coding[]" type="Kind" occurs="0..1"/>
        {statements}
        <slices path="participant[]" by="actor.identifier">
          <fixed path="status" value="accepted"/>
          <slice name="Service" type="ServiceId" occurs="0..1">Where.{service}</slice>
          <slice name="Patient" type="NhsNumber" occurs="0..0"/>
          <slice name="Clinician" type="SdsUserId" occurs="0..1">Who.{clinician}</slice>
        </slices>
        """));

    private static string Payload(params string[] parts) =>
        "{\"resourceType\":\"Appointment\",\"status\":\"proposed\"," + string.Concat(parts.Where(part => part[0] == '"').Select(part => part + ","))
        + "\"participant\":[" + string.Join(",", parts.Where(part => part[0] != '"')) + "]}";

    /// <summary>An entry with its members in an order: A the actor, S the status, T the type, of which a second one may differ.</summary>
    private static string Entry(string system, string type, string order, string second = "")
    {
        string types = type;
        var members = order.Select(member =>
        {
            string value = types;
            types = member == 'T' && second.Length > 0 ? second : types;
            return member switch { 'A' => Actor(system), 'S' => "\"status\":\"accepted\"", _ => "\"type\":" + value };
        });
        return "{" + string.Join(",", members) + "}";
    }

    private static string Actor(string system) =>
        "\"actor\":{\"identifier\":{\"system\":\"" + system + "\",\"value\":\"" + (system == Patient ? "9401130264" : "021600556514") + "\"}}";

    private static T Method<T>(SpecRun run, string name)
        where T : Delegate
    {
        Assert.Empty(run.Diagnostics);
        return run.Load().GetType("Probe")!.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<T>();
    }

    private const string Reading = """
        internal static partial class Probe
        {
            internal static string Validate(string json)
            {
                string text = "";
                foreach (ErsToolkit.ValidationIssue issue in ErsToolkit.A900.ValidateSend(System.Text.Encoding.UTF8.GetBytes(json)).Issues)
                {
                    string one = issue.Code + " " + issue.Path;
                    text += (text.Length > 0 ? "; " : "") + (issue.Severity == ErsToolkit.Severity.Error ? one : "(" + one + ")");
                }

                return text;
            }
        }

        """;

    private const string Probe = Reading + """
        internal static partial class Probe
        {
            internal static string Places(string json)
            {
                string text = "";
                foreach (ErsToolkit.ValidationIssue issue in ErsToolkit.A900.ValidateSend(System.Text.Encoding.UTF8.GetBytes(json)).Issues)
                {
                    text += (text.Length > 0 ? "; " : "") + issue.Code + " " + issue.Line + ":" + issue.Column;
                }

                return text;
            }

            internal static long Allocated(byte[] json)
            {
                for (int round = 0; round < 3; round++)
                {
                    ErsToolkit.A900.ValidateSend(json);
                }

                long before = System.GC.GetAllocatedBytesForCurrentThread();
                bool isValid = ErsToolkit.A900.ValidateSend(json).Issues.Count == 0;
                long after = System.GC.GetAllocatedBytesForCurrentThread();
                return isValid ? after - before : -1;
            }

            internal static string Write(bool isFull)
            {
                ErsToolkit.SendRequestBuilder builder = ErsToolkit.A900.Send().Service("1");
                return System.Text.Encoding.UTF8.GetString((isFull ? builder.Clinician("021600556514").Category(ErsToolkit.Kind.Con).Basis("Slot/1").Topic("x") : builder).Build().ToUtf8Json());
            }

            internal static string Basis(string json)
            {
                ErsToolkit.SendRequest.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out ErsToolkit.SendRequest request, out _);
                return request.Basis.HasValue ? request.Basis.Value.Value : "";
            }
        }
        """;
}
