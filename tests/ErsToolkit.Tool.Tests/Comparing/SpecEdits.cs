using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Comparing;

namespace ErsToolkit.Tool.Tests.Comparing;

/// <summary>One change of a spec, as somebody would make it in an editor.</summary>
/// <param name="Name">What the edit does.</param>
/// <param name="File">The file that is edited.</param>
/// <param name="Find">The text that is replaced.</param>
/// <param name="With">The new text.</param>
internal sealed record SpecEdit(string Name, string File, string Find, string With)
{
    /// <summary>The class of the change, for what neither a compiler nor a payload nor an answer shows.</summary>
    public ChangeClass? Judged { get; init; }

    public override string ToString() => Name;
}

/// <summary>Single edits of three specs that together have all that the language has for bodies.</summary>
internal static class SpecEdits
{
    private const string A015 = "A015.ers.xml";
    private const string A016 = "A916.ers.xml";
    private const string Common = "ers-common.ers.xml";
    private const string Kinds = "A900.ers.xml";
    private const string KindsCommon = "kinds.ers.xml";

    private const string KindsText = """
        <endpoint xmlns="urn:ers-toolkit:spec:1" id="A900" edition="v1" resource="Task">Sends a task.
          <use spec="kinds"/>
          <codes name="Urgency">How soon.<code value="routine">Later.</code><code value="urgent">Soon.</code><code value="asap">Now.</code></codes>
          <codes name="Motive" system="https://example.org/motives">Why.<code value="PAIN">Pain.</code><code value="CHECK">A check.</code></codes>
          <operation name="Send" by="status">Sends it.
            <fixed path="resourceType" value="Task"/>
            <fixed path="status" value="draft"/>
            <fixed path="input.valueInteger" type="integer" value="5"/>
            <fixed path="input.valueBoolean" type="boolean" value="true" missing="warning"/>
            <field path="priority" name="Priority" type="Urgency"/>
            <field path="flag" name="Flag" type="boolean" occurs="0..1"/>
            <field path="count" name="Count" type="integer" min="1" max="20"/>
            <field path="share" name="Share" type="decimal" min="0" max="100" occurs="0..1"/>
            <field path="born" name="Born" type="date" missing="warning"/>
            <field path="definitionUri" name="Definition" type="uri" occurs="0..1"/>
            <field path="executionPeriod.start" name="Start" type="instant"/>
            <field path="executionPeriod.end" name="End" type="instant" occurs="0..1"/>
            <field path="note[].text" name="Note" max="10" occurs="0..1"/>
            <field path="owner{}.reference" name="Owner" type="TaskReference"><required when="Priority = 'urgent'" else="forbidden"/></field>
            <field path="code.coding[]" name="Why" type="Motive" occurs="0..1"/>
          </operation>
        </endpoint>
        """;

    private const string KindsLibrary = """
        <library xmlns="urn:ers-toolkit:spec:1" id="kinds">
          <breach kind="missing" key="MISSING"/><breach kind="invalid" key="INVALID"/><breach kind="code" key="CODE"/><breach kind="forbidden" key="FORBIDDEN"/><breach kind="unknown" key="SURPLUS"/>
          <type name="TaskReference" template="Task/{id:[0-9]{1,64}}">A task.</type>
          <outcomeCodes name="TaskKey" system="https://example.org/keys">
            <code value="MISSING">-</code><code value="INVALID">-</code><code value="CODE">-</code><code value="FORBIDDEN">-</code><code value="SURPLUS">-</code>
          </outcomeCodes>
        </library>
        """;

    /// <summary>The files of the package that are edited, without the rows of their source, each in its only edition.</summary>
    private static readonly SpecFile[] OfPackage = [.. Repository.Specs
        .Where(file => file.Path is A015 or "A016.ers.xml" or Common)
        .Select(file => new SpecFile(file.Path.Replace("A016", "A916", StringComparison.Ordinal), Alone(file.Text), IsChosen: true))];

    /// <summary>A spec with all kinds of values, and its library.</summary>
    private static readonly SpecFile[] OfKinds = [new SpecFile(KindsCommon, KindsLibrary, IsChosen: true), new SpecFile(Kinds, KindsText, IsChosen: true)];

    public static IReadOnlyList<SpecEdit> All { get; } =
    [
        // Elements and values.
        new("A comment that is too long becomes an error", A016, "max=\"1000\" over=\"warning\" occurs", "max=\"1000\" occurs"),
        new("A comment that is too long becomes a warning", A016, "max=\"1000\" occurs=\"0..1\" sensitive", "max=\"1000\" over=\"warning\" occurs=\"0..1\" sensitive"),
        new("A comment becomes shorter", A016, "max=\"1000\" occurs=\"0..1\" sensitive", "max=\"500\" occurs=\"0..1\" sensitive"),
        new("A comment may be longer", A016, "max=\"1000\" occurs=\"0..1\" sensitive", "max=\"2000\" occurs=\"0..1\" sensitive"),
        new("A comment may be as long as it likes", A016, "max=\"1000\" occurs=\"0..1\" sensitive", "occurs=\"0..1\" sensitive"),
        new("A comment is warned of earlier", A016, "max=\"1000\" over=\"warning\"", "max=\"900\" over=\"warning\""),
        new("An optional field becomes mandatory", A016, "type=\"dateTime\" occurs=\"0..1\" note", "type=\"dateTime\" occurs=\"1..1\" note"),
        new("An optional field is wanted", A016, "type=\"dateTime\" occurs=\"0..1\" note", "type=\"dateTime\" missing=\"warning\" note"),
        new("A dateTime becomes an instant", A016, "type=\"dateTime\" occurs=\"0..1\">When", "type=\"instant\" occurs=\"0..1\">When"),
        new("A dateTime becomes a date", A016, "type=\"dateTime\" occurs=\"0..1\">When", "type=\"date\" occurs=\"0..1\">When"),
        new("An optional field is taken out", A016, "<field path=\"created\" name=\"Created\" type=\"dateTime\" occurs=\"0..1\">When the request was made; it may be left out.</field>", ""),
        new("An optional field is added", A016, "<field path=\"start\" occurs=\"0..0\" present=\"warning\" note=\"A deferral has no time.\"/>", "<field path=\"priority\" name=\"Priority\" type=\"integer\" occurs=\"0..1\">How much it matters.</field><field path=\"start\" occurs=\"0..0\" present=\"warning\" note=\"A deferral has no time.\"/>"),
        new("A mandatory field is added", A016, "<field path=\"start\" occurs=\"0..0\" present=\"warning\" note=\"A deferral has no time.\"/>", "<field path=\"priority\" name=\"Priority\" type=\"integer\">How much it matters.</field><field path=\"start\" occurs=\"0..0\" present=\"warning\" note=\"A deferral has no time.\"/>"),
        new("A constant is added", A016, "<fixed path=\"status\" value=\"proposed\"", "<fixed path=\"appointmentType.text\" value=\"x\"/><fixed path=\"status\" value=\"proposed\""),
        new("A constant that was wanted becomes mandatory", A016, "<fixed path=\"language\" value=\"en\" missing=\"warning\"/>", "<fixed path=\"language\" value=\"en\"/>"),
        new("A constant changes", A016, "<fixed path=\"description\" value=\"e-Referral Appointment\"/>", "<fixed path=\"description\" value=\"eReferral\"/>"),
        new("A constant in the entries is taken out", A016, "<fixed path=\"status\" value=\"accepted\"/>", ""),
        new("A constant becomes a field", A016, "<fixed path=\"language\" value=\"en\" missing=\"warning\"/>", "<field path=\"language\" name=\"Language\" occurs=\"0..1\">The language.</field>"),
        new("An element that was accepted is unknown", A016, "<field path=\"id\" type=\"id\" occurs=\"0..1\" note=\"Accepted, and without meaning in a request.\"/>", ""),
        new("An element that was accepted is forbidden", A016, "<field path=\"id\" type=\"id\" occurs=\"0..1\" note=\"Accepted, and without meaning in a request.\"/>", "<field path=\"id\" occurs=\"0..0\"/>"),
        new("An element that was accepted is written", A016, "<field path=\"id\" type=\"id\" occurs=\"0..1\" note=\"Accepted, and without meaning in a request.\"/>", "<field path=\"id\" type=\"id\" occurs=\"0..1\" write=\"x\"/>"),
        new("A forbidden element becomes unwanted", A016, "<field path=\"reason[]\" occurs=\"0..0\" note", "<field path=\"reason[]\" occurs=\"0..0\" present=\"warning\" note"),
        new("A forbidden element becomes unknown", A016, "<field path=\"reason[]\" occurs=\"0..0\" note=\"A booking has no reason.\"/>", ""),
        new("An unwanted element becomes forbidden", A016, "<field path=\"end\" occurs=\"0..0\" present=\"warning\"", "<field path=\"end\" occurs=\"0..0\""),
        new("An unwanted element is judged", A016, "<field path=\"end\" occurs=\"0..0\" present=\"warning\" note=\"A deferral has no time.\"/>", "<field path=\"end\" type=\"instant\" occurs=\"0..1\"/>"),
        new("An element moves", A016, "<fixed path=\"status\" value=\"booked\"/>\n    <field path=\"reason[]\" occurs=\"0..0\" note=\"A booking has no reason.\"/>\n    <fixed path=\"description\" value=\"e-Referral Appointment\"/>", "<fixed path=\"description\" value=\"e-Referral Appointment\"/>\n    <fixed path=\"status\" value=\"booked\"/>\n    <field path=\"reason[]\" occurs=\"0..0\" note=\"A booking has no reason.\"/>"),
        new("A text of the answer is no longer accepted", A016, "<field path=\"actor.display\" occurs=\"0..1\" note=\"e-RS adds it to its answer.\"/>", ""),
        new("A hint disappears", A016, "<hint path=\"actor.reference\" means=\"identifier\">A participant is named by actor.identifier, not by actor.reference.</hint>", "") { Judged = ChangeClass.Compatible },
        new("A hint says something else", A016, "<hint path=\"actor.reference\" means=\"identifier\">A participant", "<hint path=\"actor.reference\" means=\"identifier\">An actor"),

        // Slices and profiles.
        new("A participant that was forbidden is optional", A016, "type=\"SdsUserId\" occurs=\"0..0\" present=\"warning\" note=\"A deferral names no clinician.\"/>", "type=\"SdsUserId\" occurs=\"0..1\">The clinician.</slice>"),
        new("A participant that was unwanted is forbidden", A016, "type=\"SdsUserId\" occurs=\"0..0\" present=\"warning\"", "type=\"SdsUserId\" occurs=\"0..0\""),
        new("A date that was wanted becomes mandatory", Kinds, "type=\"date\" missing=\"warning\"", "type=\"date\""),
        new("A participant that was wanted becomes optional", A016, "<slice name=\"Patient\" type=\"NhsNumber\" missing=\"warning\"", "<slice name=\"Patient\" type=\"NhsNumber\" occurs=\"0..1\""),
        new("An element of one participant becomes forbidden", A016, "<field path=\"type\" occurs=\"0..0\" present=\"warning\"", "<field path=\"type\" occurs=\"0..0\""),
        new("A profile is no longer accepted", A016, "<profile value=\"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\"/>", ""),
        new("Another profile is accepted", A016, "<profile value=\"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\"/>", "<profile value=\"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\"/><profile value=\"https://example.org/p\"/>"),
        new("Another profile is written", A016, "<profile value=\"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\"/>", "<profile value=\"https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1\" write=\"true\"/>"),

        // Codes, types and rules.
        new("A code is added", A016, "<code value=\"BOOKING_ATTEMPT_PROBLEM\"", "<code value=\"TRIAGE\">It is assessed first.</code><code value=\"BOOKING_ATTEMPT_PROBLEM\""),
        new("A code is added at the end", Kinds, "<code value=\"asap\">Now.</code>", "<code value=\"asap\">Now.</code><code value=\"stat\">At once.</code>"),
        new("A code is taken out", Kinds, "<code value=\"asap\">Now.</code>", ""),
        new("A code system changes", A016, "system=\"https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1\"", "system=\"https://example.org/reasons\""),
        new("A field is required under another code", Kinds, "when=\"Priority = 'urgent'\"", "when=\"Priority = 'asap'\""),
        new("A field is no longer forbidden otherwise", A016, "<required when=\"Reason = SLOT_NOT_AVAILABLE\" else=\"forbidden\"/>", "<required when=\"Reason = SLOT_NOT_AVAILABLE\"/>"),
        new("An end need not come after its start", A016, "<after field=\"Start\" note=\"The source leaves it to reason.\"/>", ""),
        new("An end must come after its start", Kinds, "name=\"End\" type=\"instant\" occurs=\"0..1\"/>", "name=\"End\" type=\"instant\" occurs=\"0..1\"><after field=\"Start\"/></field>"),
        new("An id becomes shorter", Common, "pattern=\"[0-9]{1,64}\">The id of a service", "pattern=\"[0-9]{1,4}\">The id of a service"),
        new("An id may have letters", Common, "pattern=\"[0-9]{1,64}\">The id of a service", "pattern=\"[0-9a-z]{1,64}\">The id of a service"),
        new("A user id may be shorter", Common, "pattern=\"[0-9]{12}\" sensitive", "pattern=\"[0-9]{5,12}\" sensitive"),
        new("An NHS number is no longer checked", Common, " check=\"nhs-number\"", ""),
        new("A part of a reference has another name", Common, "Slot/{id:[0-9]{1,64}}", "Slot/{number:[0-9]{1,64}}"),
        new("A reference has another form", Common, "Slot/{id:[0-9]{1,64}}", "Slots/{id:[0-9]{1,64}}"),
        new("An integer has a lower maximum", Kinds, "min=\"1\" max=\"20\"", "min=\"1\" max=\"4\""),
        new("An integer has no minimum", Kinds, "type=\"integer\" min=\"1\" max=\"20\"", "type=\"integer\" max=\"20\""),
        new("An integer becomes a decimal", Kinds, "type=\"integer\" min=\"1\" max=\"20\"", "type=\"decimal\" min=\"1\" max=\"20\""),
        new("A decimal has a lower maximum", Kinds, "min=\"0\" max=\"100\"", "min=\"0\" max=\"1\""),
        new("A boolean becomes a text", Kinds, "name=\"Flag\" type=\"boolean\"", "name=\"Flag\""),
        new("A date becomes a dateTime", Kinds, "name=\"Born\" type=\"date\"", "name=\"Born\" type=\"dateTime\""),
        new("A uri becomes a text", Kinds, "name=\"Definition\" type=\"uri\"", "name=\"Definition\""),
        new("A number that is always the same changes", Kinds, "type=\"integer\" value=\"5\"", "type=\"integer\" value=\"21\""),
        new("A date that was wanted becomes optional", Kinds, "type=\"date\" missing=\"warning\"", "type=\"date\" occurs=\"0..1\""),
        new("An array becomes an object", Kinds, "path=\"note[].text\"", "path=\"note.text\""),
        new("An object that may be an array is one no more", Kinds, "path=\"owner{}.reference\"", "path=\"owner.reference\""),
        new("A Coding becomes mandatory", Kinds, "name=\"Why\" type=\"Motive\" occurs=\"0..1\"", "name=\"Why\" type=\"Motive\""),

        // Names.
        new("A field has another name", A016, "<field path=\"comment\" name=\"Comment\" max=\"1000\" occurs", "<field path=\"comment\" name=\"Remark\" max=\"1000\" occurs"),
        new("A setter has another name", A016, "<setter name=\"Slot\" fields", "<setter name=\"Offer\" fields"),
        new("A header has another property", A016, "as=\"Asid\"", "as=\"SystemId\""),
        new("A result has another name", A016, "<answer name=\"Booked\"", "<answer name=\"Accepted\""),

        // Answers and flows.
        new("A key has another next step", A016, "<outcome key=\"REFERRAL_LOCKED\" found=\"by e-RS\" next=\"Wait\"", "<outcome key=\"REFERRAL_LOCKED\" found=\"by e-RS\" next=\"Stop\""),
        new("A key no longer leaves it open", A016, "<outcome key=\"PAS_NOT_RESPONDING\" found=\"by e-RS\" next=\"RereadReferral\" done=\"unknown\"", "<outcome key=\"PAS_NOT_RESPONDING\" found=\"by e-RS\" next=\"RereadReferral\""),
        new("A key is named with a status", A016, "<outcome key=\"REFERRAL_LOCKED\" found", "<outcome key=\"REFERRAL_LOCKED\" status=\"423\" found") { Judged = ChangeClass.Compatible },
        new("A key is no longer named", A016, "<outcome key=\"PATIENT_ERROR\" at=\"Patient\" found=\"by e-RS\" next=\"Stop\">This patient cannot be booked through e-RS.</outcome>", ""),
        new("A status has another next step", A016, "<status code=\"429\" next=\"BackOff\"", "<status code=\"429\" next=\"Wait\""),
        new("A flow leads to another code", A016, "outcome=\"PAS_RESPONDED_WITH_ERROR\" reason=\"SLOT_NOT_AVAILABLE\" carries=\"Slot Service", "outcome=\"PAS_RESPONDED_WITH_ERROR\" reason=\"BOOKING_ATTEMPT_PROBLEM\" carries=\"Service"),
        new("A flow disappears", A016, "<flow after=\"Book\" outcome=\"PAS_NOT_RESPONDING\" reason=\"BOOKING_ATTEMPT_PROBLEM\" carries=\"Service Patient IncomingReferral.Ubrn\">The booking failed because of a time-out or a messaging error.</flow>", ""),
        new("A kind of breach has another key", KindsCommon, "<breach kind=\"invalid\" key=\"INVALID\"/>", "<breach kind=\"invalid\" key=\"CODE\"/>"),

        // What only a person can judge.
        new("An answer is compared with less", A016, "same=\"Reason Service Patient IncomingReferral.Ubrn\"", "same=\"Reason Service IncomingReferral.Ubrn\"") { Judged = ChangeClass.Compatible },
        new("A check becomes a warning", A016, "that=\"Referral.IsAppointmentRequest\" key", "that=\"Referral.IsAppointmentRequest\" severity=\"warning\" key") { Judged = ChangeClass.Compatible },
        new("A check is made in fewer cases", A016, "<check given=\"Service\" when=\"Service = Service.Id\" that=\"Service.IsDirectlyBookable\" key=\"INVALID_STATE\" at=\"Service\">The service cannot be booked directly, so", "<check given=\"Service\" when=\"Service = Service.Id and Reason = NO_SLOTS_AT_SERVICE\" that=\"Service.IsDirectlyBookable\" key=\"INVALID_STATE\" at=\"Service\">The service cannot be booked directly, so") { Judged = ChangeClass.Breaking },
        new("A search may be older", A016, "within=\"PT15M\"", "within=\"PT20M\"") { Judged = ChangeClass.Compatible },
        new("A header becomes optional", A016, "as=\"Asid\" occurs=\"1..1\"", "as=\"Asid\" occurs=\"0..1\"") { Judged = ChangeClass.Compatible },
        new("The path changes", A016, "path=\"STU3/v1/Appointment\"", "path=\"STU3/v2/Appointment\"") { Judged = ChangeClass.Breaking },
        new("A client waits longer", A016, "timeout=\"PT200S\"", "timeout=\"PT220S\"") { Judged = ChangeClass.Compatible },
        new("A parameter has a lower maximum", A015, "min=\"1\" max=\"100\"", "min=\"1\" max=\"50\"") { Judged = ChangeClass.Breaking },
        new("A parameter has another name", A015, "query=\"appointmentType\"", "query=\"priority\"") { Judged = ChangeClass.Breaking },
        new("A parameter becomes optional", A015, "<parameter query=\"_count\" name=\"Count\" type=\"integer\"", "<parameter query=\"_count\" name=\"Count\" occurs=\"0..1\" type=\"integer\"") { Judged = ChangeClass.Breaking },
        new("A parameter that is always the same changes", A015, "query=\"status\" value=\"free\"", "query=\"status\" value=\"busy\"") { Judged = ChangeClass.Compatible },
        new("A parameter that is always the same is added", A015, "<parameter query=\"_include\"", "<parameter query=\"_sort\" value=\"start\"/><parameter query=\"_include\"") { Judged = ChangeClass.Compatible },
        new("More of an answer is listed", A015, "<only path=\"status\" value=\"free\"/>", "") { Judged = ChangeClass.Compatible },
        new("A value of an answer becomes mandatory", A015, "path=\"actor[].identifier\" type=\"SdsUserId\" occurs=\"0..1\"", "path=\"actor[].identifier\" type=\"SdsUserId\""),
        new("A value of an answer need not come after another", A015, "type=\"instant\" after=\"Start\"", "type=\"instant\"") { Judged = ChangeClass.Compatible },
        new("A value of an answer is read elsewhere", A015, "name=\"End\" path=\"end\"", "name=\"End\" path=\"finish\"") { Judged = ChangeClass.Breaking },
        new("The text of a parameter changes", A015, "The service whose slots are wanted.", "The service."),
        new("The text of a field changes", A016, "What the provider should know.", "What the provider should read."),
        new("The text of an outcome changes", A016, "Another user holds the referral.</outcome>", "Somebody else holds the referral.</outcome>"),
        new("The text of a code changes", A016, "A search of this service found no slot.", "A search of the service found nothing."),
        new("The message of a check changes", A016, "The slot is free. Book it instead of deferring.", "The slot is free. Book it."),
        new("A note changes", A016, "note=\"A booking has no reason.\"", "note=\"There is no reason.\""),
        new("A prerequisite changes", A016, "There is an appointment request that is not booked yet.", "There is an appointment request."),
        new("A source is named", A016, "resource=\"Appointment\" fhir", "resource=\"Appointment\" source=\"a letter\" fhir"),
    ];

    /// <summary>The files before the edit.</summary>
    public static IReadOnlyList<SpecFile> Before(this SpecEdit edit) => edit.File is Kinds or KindsCommon ? OfKinds : OfPackage;

    /// <summary>The files after it.</summary>
    public static IReadOnlyList<SpecFile> After(this SpecEdit edit) => [.. edit.Before().Select(file => file.Path == edit.File ? file with { Text = Replace(file.Text, edit) } : file)];

    private static string Replace(string text, SpecEdit edit)
    {
        int at = text.IndexOf(edit.Find, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"'{edit.Find}' is not in {edit.File}.") : text.Remove(at, edit.Find.Length).Insert(at, edit.With);
    }

    private static string Alone(string text) => Regex.Replace(text.ReplaceLineEndings("\n").Replace("id=\"A016\"", "id=\"A916\"", StringComparison.Ordinal), " (row|table|source|deprecated)=\"[^\"]*\"|<table .*</table>", "", RegexOptions.CultureInvariant);
}
