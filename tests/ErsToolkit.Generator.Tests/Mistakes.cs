namespace ErsToolkit.Generator.Tests;

/// <summary>A single mistake that somebody could make in a spec file of the package.</summary>
/// <param name="Name">What is wrong, as a short phrase: "a field with a misspelt type".</param>
/// <param name="File">The spec file, such as <c>A016.ers.xml</c>.</param>
/// <param name="From">A piece of the file that stands in it exactly once.</param>
/// <param name="To">What stands there instead.</param>
/// <param name="Id">The problem that must be reported, and no other.</param>
/// <param name="At">The piece of <paramref name="To"/> at whose start the problem must be reported; the whole line's start would not do.</param>
internal sealed record Mistake(string Name, string File, string From, string To, string Id, string At);

internal static class Mistakes
{
    public static readonly Mistake[] All =
    [
        // What is no XML.
        new("an element without its end", "A016.ers.xml", ">Why the provider must find the time.</field>", ">Why the provider must find the time.", "ERS1001", ""),
        new("an attribute that stands twice", "A016.current.ers.xml", """<header name="X-Request-ID" occurs="0..1" in="answer">""", """<header name="X-Request-ID" occurs="0..1" in="answer" occurs="1..1">""", "ERS1001", "occurs=\"1..1\""),
        new("a value without quotes", "A016.current.ers.xml", """name="X-Request-ID" occurs="0..1" in="answer">""", """name="X-Request-ID" occurs=0..1 in="answer">""", "ERS1001", "0..1"),
        new("a lone ampersand in a text", "A016.current.ers.xml", "The gateway's own id of the call.", "The gateway's & the log's id of the call.", "ERS1001", ""),
        new("a document type", "A016.current.ers.xml", """<endpoint xmlns="urn:ers-toolkit:spec:1" id="A016" edition="current" extends="A016/v1" source=""", """<!DOCTYPE endpoint><endpoint xmlns="urn:ers-toolkit:spec:1" id="A016" edition="current" extends="A016/v1" source=""", "ERS1001", "<!DOCTYPE"),
        new("a second root", "A016.current.ers.xml", "</endpoint>", "</endpoint><endpoint/>", "ERS1001", ""),
        new("a less-than sign that is not escaped in a condition", "A016.current.ers.xml", "DEFERRED_TO_PROVIDER)) and IncomingReferral.Version &lt; Referral.Version", "DEFERRED_TO_PROVIDER)) and IncomingReferral.Version < Referral.Version", "ERS1001", "< Referral"),

        // Elements and attributes that the language does not know.
        new("a misspelt element", "A016.ers.xml", """<field path="reason[]" occurs="0..0" note="A booking has no reason."/>""", """<filed path="reason[]" occurs="0..0" note="A booking has no reason."/>""", "ERS1002", "filed"),
        new("an element with a capital letter", "A016.ers.xml", """<fixed path="description" value="e-Referral Appointment" row="3"/>""", """<Fixed path="description" value="e-Referral Appointment" row="3"/>""", "ERS1002", "Fixed"),
        new("a misspelt element in a library", "ers-common.ers.xml", """<slip of="system" value="https//fhir.nhs.uk/Id/ers-service"/>""", """<slipp of="system" value="https//fhir.nhs.uk/Id/ers-service"/>""", "ERS1002", "slipp"),
        new("a misspelt element in the answer of a search", "A015.ers.xml", """<only path="status" value="free"/>""", """<onyl path="status" value="free"/>""", "ERS1002", "onyl"),
        new("a field outside of an operation", "A016.ers.xml", """<use spec="ers-common"/>""", """<use spec="ers-common"/><field path="comment" occurs="0..1"/>""", "ERS1002", "field"),
        new("a field in a slice that never occurs", "A016.ers.xml", """<slice name="Clinician" type="SdsUserId" occurs="0..0" present="warning" note="A deferral names no clinician."/>""", """<slice name="Clinician" type="SdsUserId" occurs="0..0" present="warning" note="A deferral names no clinician."><field path="role" occurs="0..1"/></slice>""", "ERS1002", "field"),
        new("a second rule on a field", "A016.ers.xml", """<required when="Reason = SLOT_NOT_AVAILABLE" else="forbidden"/>""", """<required when="Reason = SLOT_NOT_AVAILABLE" else="forbidden"/><required when="Reason = NO_SLOTS_AT_SERVICE"/>""", "ERS1002", """required when="Reason = NO_SLOTS"""),
        new("a removal in an edition that extends none", "A016.ers.xml", """<use spec="ers-common"/>""", """<use spec="ers-common"/><remove codes="DeferReason"/>""", "ERS1002", "remove"),
        new("an attribute of another language", "A016.ers.xml", """name="Comment" max="1000" occurs="0..1" sensitive="true" row="10 defer-key-fields:10" note=""", """name="Comment" maxLength="1000" occurs="0..1" sensitive="true" row="10 defer-key-fields:10" note=""", "ERS1002", "maxLength"),
        new("a misspelt attribute", "A016.ers.xml", """over="warning" occurs="0..1" sensitive="true" note=""", """over="warning" occurs="0..1" sensitve="true" note=""", "ERS1002", "sensitve"),
        new("an attribute with a capital letter", "A016.ers.xml", """type="dateTime" occurs="0..1" row="7" note=""", """type="dateTime" Occurs="0..1" row="7" note=""", "ERS1002", "Occurs"),
        new("a misspelt attribute that must be there", "A016.ers.xml", """<table name="base-url" rows="1">""", """<table name="base-url" row="1">""", "ERS1002", "row="),
        new("a removal with a misspelt attribute", "A015.current.ers.xml", """<remove header="HTTP_X_SESSION_KEY"/>""", """<remove headers="HTTP_X_SESSION_KEY"/>""", "ERS1002", "headers"),
        new("a name of a field in slices", "A016.ers.xml", """<slices path="participant[]" by="actor.identifier" row="12 13 14">""", """<slices path="participant[]" by="actor.identifier" row="12 13 14"><field path="period" name="Period" occurs="0..1"/>""", "ERS1002", "name"),
        new("a greatest length of a reference", "A016.ers.xml", """name="Slot" type="SlotReference" row="6 book-key-fields:1">""", """name="Slot" type="SlotReference" max="80" row="6 book-key-fields:1">""", "ERS1002", "max"),
        new("another version of the namespace", "A016.current.ers.xml", """<endpoint xmlns="urn:ers-toolkit:spec:1" id="A016" edition="current" extends=""", """<endpoint xmlns="urn:ers-toolkit:spec:2" id="A016" edition="current" extends=""", "ERS1002", "endpoint"), // A016.ers.xml is deprecated for this edition: that it is not there only follows

        // What must be there.
        new("a field without a path", "A016.ers.xml", """<field path="created" name="Created" type="dateTime" occurs="0..1" row="7" note=""", """<field name="Created" type="dateTime" occurs="0..1" row="7" note=""", "ERS1003", "field"),
        new("a fixed element without a value", "A016.ers.xml", """<fixed path="description" value="e-Referral Appointment" row="3"/>""", """<fixed path="description" row="3"/>""", "ERS1003", "fixed"),
        new("a slice without a type", "A016.ers.xml", """<slice name="Clinician" type="SdsUserId" occurs="0..0" present="warning" note=""", """<slice name="Clinician" occurs="0..0" present="warning" note=""", "ERS1003", "slice"),
        new("slices that nothing tells apart", "A016.ers.xml", """<slices path="participant[]" by="actor.identifier" row="12 13 14">""", """<slices path="participant[]" row="12 13 14">""", "ERS1003", "slices"), // Service and Patient must not be reported as unknown too
        new("a mandatory field without a name or a written value", "A016.ers.xml", """<slices path="participant[]" by="actor.identifier" row="12 13 14">""", """<field path="minutesDuration" type="integer"/><slices path="participant[]" by="actor.identifier" row="12 13 14">""", "ERS1003", "field"),
        new("an outcome that nobody finds", "A016.ers.xml", """<outcome key="PATIENT_ERROR" row="10" at="Patient" found="by e-RS" next="Stop">""", """<outcome key="PATIENT_ERROR" row="10" at="Patient" next="Stop">""", "ERS1003", "outcome"),
        new("a request without the status of its success", "A016.ers.xml", """<request method="POST" path="STU3/v1/Appointment" content="application/fhir+json" success="201" window=""", """<request method="POST" path="STU3/v1/Appointment" content="application/fhir+json" window=""", "ERS1003", "request"),
        new("an operation that nothing tells from others", "A016.ers.xml", """<operation name="Defer" by="status" table="defer-request" row=""", """<operation name="Defer" table="defer-request" row=""", "ERS1003", "operation"),
        new("an operation without the type of its resource", "A016.ers.xml", """<outcomes of="Defer" status="422" table=""", """<operation name="Cancel" by="status"><fixed path="status" value="cancelled"/></operation><outcomes of="Defer" status="422" table=""", "ERS1003", "operation"),
        new("a flow without a reason", "A016.current.ers.xml", """<flow after="TriageService" reason="TRIAGE" carries="Service">""", """<flow after="TriageService" carries="Service">""", "ERS1003", "flow"),
        new("a way to tell that it was done, and none that it was not", "A016.ers.xml", """<reconcile given="Referral" done="Referral.State = BOOKED and IncomingReferral.Version &lt; Referral.Version" undone="Referral.State = UNBOOKED and IncomingReferral.Version = Referral.Version" note=""", """<reconcile given="Referral" done="Referral.State = BOOKED and IncomingReferral.Version &lt; Referral.Version" note=""", "ERS1003", "reconcile"),
        new("an endpoint without a resource", "A015.ers.xml", """<endpoint xmlns="urn:ers-toolkit:spec:1" id="A015" edition="v1" deprecated="A015/current" resource="Slot" fhir=""", """<endpoint xmlns="urn:ers-toolkit:spec:1" id="A015" edition="v1" deprecated="A015/current" fhir=""", "ERS1003", "endpoint"),

        // What is said twice.
        new("a name of two fields", "A016.ers.xml", """name="Comment" max="1000" over="warning" occurs=""", """name="Created" max="1000" over="warning" occurs=""", "ERS1004", "Created"),
        new("a path of two fields", "A016.ers.xml", """path="comment" name="Comment" max="1000" over="warning" occurs=""", """path="created" name="Comment" max="1000" over="warning" occurs=""", "ERS1004", "created"),
        new("a code twice", "A016.ers.xml", """<code value="BOOKED">It has an appointment.</code>""", """<code value="BOOKED">It has an appointment.</code><code value="BOOKED">It is booked.</code>""", "ERS1004", """BOOKED">It is booked"""),
        new("a header twice", "A016.current.ers.xml", """<header name="X-Request-ID" occurs="0..1" in="answer">""", """<header name="X-Correlation-ID" occurs="0..1" in="answer">""", "ERS1004", "X-Correlation-ID"),
        new("a header twice, once in small letters", "A015.current.ers.xml", """<header name="X-Request-ID" occurs="0..1" in="answer">""", """<header name="x-correlation-id" occurs="0..1" in="answer">""", "ERS1004", "x-correlation-id"),
        new("a name of two slices", "A016.ers.xml", """<slice name="Clinician" type="SdsUserId" occurs="0..0" present=""", """<slice name="Patient" type="SdsUserId" occurs="0..0" present=""", "ERS1004", "Patient"),
        new("a setter twice", "A016.ers.xml", "</setter>", """</setter><setter name="Slot" fields="Start End"/>""", "ERS1004", "Slot"),
        new("a field twice in a setter", "A016.ers.xml", """<setter name="Slot" fields="Slot Start End">""", """<setter name="Slot" fields="Slot Start End Start">""", "ERS1004", "Slot Start End Start"),
        new("an outcome twice", "A016.ers.xml", """<outcome key="PATIENT_ERROR" row="10" at="Patient" found=""", """<outcome key="NO_RELATIONSHIP" row="10" at="Patient" found=""", "ERS1004", "NO_RELATIONSHIP"),
        new("an id of two outcomes with one key", "A016.ers.xml", """key="INVALID_REQUEST_STATE" id="not-initial" row="15" at=""", """key="INVALID_REQUEST_STATE" id="not-unbooked" row="15" at=""", "ERS1004", "not-unbooked"),
        new("a status twice", "A016.ers.xml", """<status code="499" next="RereadReferral" done="unknown" note="Gateways answer so for a slower server behind them.">The booking""", """<status code="408" next="RereadReferral" done="unknown" note="Gateways answer so for a slower server behind them.">The booking""", "ERS1004", "408"),
        new("a check twice", "A016.ers.xml", """<check given="Slot" that="Clinician = Slot.Clinician" key=""", """<check given="Slot" that="Service = Slot.Service" key="INVALID_VALUE" at="Service">Choose the slot's service.</check><check given="Slot" that="Clinician = Slot.Clinician" key=""", "ERS1004", "Service = Slot.Service"),
        new("a parameter twice", "A015.ers.xml", """<parameter query="_include" value="Slot:schedule"/>""", """<parameter query="status" value="Slot:schedule"/>""", "ERS1004", "status"),
        new("a name of two parameters", "A015.ers.xml", """name="Page" type="integer" min="1" pages="true">""", """name="Count" type="integer" min="1" pages="true">""", "ERS1004", "Count"),
        new("a value of what is found twice", "A015.ers.xml", ">When the slot ends.</read>", """>When the slot ends.</read><read name="End" path="finish" type="instant">When it is over.</read>""", "ERS1004", "End"),
        new("a hop twice", "A015.ers.xml", """<hop path="schedule.reference" to="Schedule"/>""", """<hop path="schedule.reference" to="Schedule"/><hop to="Schedule" path="calendar.reference"/>""", "ERS1004", """Schedule" path"""),
        new("a flow twice", "A016.ers.xml", """<flow after="Book" outcome="PAS_RESPONDED_WITH_ERROR" reason="SLOT_NOT_AVAILABLE" carries=""", """<flow after="Book" outcome="SLOT_NOT_AVAILABLE" reason="SLOT_NOT_AVAILABLE" carries=""", "ERS1004", "SLOT_NOT_AVAILABLE"),
        new("an operation twice", "A016.ers.xml", """<outcomes of="Defer" status="422" table=""", """<operation name="Book" by="status"><fixed path="resourceType" value="Appointment"/><fixed path="status" value="arrived"/></operation><outcomes of="Defer" status="422" table=""", "ERS1004", "Book"),
        new("the outcomes of an operation twice", "A016.ers.xml", """<flows to="Defer" by="Reason" ground=""", """<outcomes of="Book"><status code="418" next="Stop">It is a teapot.</status></outcomes><flows to="Defer" by="Reason" ground=""", "ERS1004", "Book"),
        new("a kind of breach twice", "ers-common.ers.xml", """<breach kind="header" key="MISSING_HEADER"/>""", """<breach kind="header" key="MISSING_HEADER"/><breach kind="header" key="MISSING_PARAMETER"/>""", "ERS1004", """header" key="MISSING_PARAMETER"""),

        // Cardinalities.
        new("a field that occurs twice", "A016.ers.xml", """type="dateTime" occurs="0..1" row="7" note=""", """type="dateTime" occurs="0..2" row="7" note=""", "ERS1005", "0..2"),
        new("a field that occurs without end", "A016.ers.xml", """max="1000" occurs="0..1" sensitive="true" row="10""", """max="1000" occurs="0..*" sensitive="true" row="10""", "ERS1005", "0..*"),
        new("a cardinality of one number", "A016.ers.xml", """<slice name="Clinician" type="SdsUserId" occurs="0..1" row="11 12">""", """<slice name="Clinician" type="SdsUserId" occurs="1" row="11 12">""", "ERS1005", """1" row"""),
        new("a cardinality in words", "A015.ers.xml", """type="SdsUserId" occurs="0..1">The clinician to whom the slot is allocated.""", """type="SdsUserId" occurs="optional">The clinician to whom the slot is allocated.""", "ERS1007", "optional"),
        new("a value of a resource that never occurs", "A016.ers.xml", """<value name="Clinician" type="SdsUserId" occurs="0..1">""", """<value name="Clinician" type="SdsUserId" occurs="0..0">""", "ERS1007", "0..0"),
        new("an absence that matters less, of what must not be there", "A016.ers.xml", """<field path="start" occurs="0..0" present="warning" note=""", """<field path="start" occurs="0..0" missing="warning" note=""", "ERS1005", "warning"),

        // Names that refer to nothing.
        new("a kind of FHIR in small letters", "A016.ers.xml", """type="dateTime" occurs="0..1" row="7" note=""", """type="datetime" occurs="0..1" row="7" note=""", "ERS1006", "datetime"),
        new("a code system that is misspelt", "A016.current.ers.xml", """type="ClinicianType" occurs="0..1" write="CON" note=""", """type="CliniciansType" occurs="0..1" write="CON" note=""", "ERS1006", "CliniciansType"),
        new("a code that is misspelt in a rule", "A016.ers.xml", """<required when="Reason = SLOT_NOT_AVAILABLE" else="forbidden"/>""", """<required when="Reason = SLOT_NOT_AVAILBLE" else="forbidden"/>""", "ERS1006", "SLOT_NOT_AVAILBLE"),
        new("a field that is misspelt in a setter", "A016.ers.xml", """<setter name="Slot" fields="Slot Start End">""", """<setter name="Slot" fields="Slot Start Finish">""", "ERS1006", "Slot Start Finish"),
        new("an outcome key that is misspelt", "A016.ers.xml", """<outcome key="PATIENT_ERROR" row="10" at="Patient" found=""", """<outcome key="PATIENT_EROR" row="10" at="Patient" found=""", "ERS1006", "PATIENT_EROR"),
        new("an outcome about a field that is misspelt", "A016.ers.xml", """<outcome key="PATIENT_ERROR" row="10" at="Patient" found=""", """<outcome key="PATIENT_ERROR" row="10" at="Pateint" found=""", "ERS1006", "Pateint"),
        new("an outcome found with a resource that is misspelt", "A016.ers.xml", """row="13" at="IncomingReferral" found="with Referral" next=""", """row="13" at="IncomingReferral" found="with Referal" next=""", "ERS1006", "with Referal"),
        new("a status with an outcome key that is misspelt", "A016.current.ers.xml", """key="SYSTEM_UNAVAILABLE" next="RereadReferral" done="unknown">A part of e-RS did not answer in time; the booking""", """key="SYSTEM_UNAVAILIBLE" next="RereadReferral" done="unknown">A part of e-RS did not answer in time; the booking""", "ERS1006", "SYSTEM_UNAVAILIBLE"),
        new("a library that is misspelt", "A015.ers.xml", """<use spec="ers-common"/>""", """<use spec="ers_common"/>""", "ERS1006", "ers_common"),
        new("an edition that is misspelt where it is extended", "A016.current.ers.xml", """edition="current" extends="A016/v1" source=""", """edition="current" extends="A016/V1" source=""", "ERS1006", "A016/V1"),
        new("an edition that is misspelt where it is recommended", "A016.ers.xml", """deprecated="A016/current" resource=""", """deprecated="A016/curent" resource=""", "ERS1006", "A016/curent"),
        new("outcomes of an operation that is misspelt", "A016.ers.xml", """<flows to="Defer" by="Reason" ground=""", """<outcomes of="Bok"><status code="418" next="Stop">It is a teapot.</status></outcomes><flows to="Defer" by="Reason" ground=""", "ERS1006", "Bok"),
        new("a check that is given a resource that is misspelt", "A016.ers.xml", """<check given="Referral" that="Referral.IsInitial" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="15">""", """<check given="Referal" that="Referral.IsInitial" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="15">""", "ERS1006", "Referal\""),
        new("a removal of a code that is misspelt", "A016.current.ers.xml", """<remove code="CANCELLED"/>""", """<remove code="CANCELED"/>""", "ERS1006", "CANCELED"),
        new("a removal of half an identity", "A016.current.ers.xml", """<remove unstated="Book UNABLE_TO_CONFIRM_APPOINTMENT"/>""", """<remove unstated="UNABLE_TO_CONFIRM_APPOINTMENT"/>""", "ERS1006", "UNABLE_TO_CONFIRM_APPOINTMENT"),
        new("a table that is misspelt", "A016.ers.xml", """<operation name="Defer" by="status" table="defer-request" row=""", """<operation name="Defer" by="status" table="defer-requests" row=""", "ERS1006", "defer-requests"),
        new("a parameter with a type that is none", "A015.ers.xml", """name="Count" type="integer" min="1" max="100">""", """name="Count" type="int" min="1" max="100">""", "ERS1006", "int\""),
        new("a parameter in a header that is misspelt", "A015.current.ers.xml", """<parameter header="NHSD-eRS-Comm-Rule-Org" name=""", """<parameter header="NHSD-eRS-Comm-Rule" name=""", "ERS1006", "NHSD-eRS-Comm-Rule"),
        new("a setter that takes from an edition that is misspelt", "A016.current.ers.xml", """<from of="A015/current" sets=""", """<from of="A015/curent" sets=""", "ERS1006", "A015/curent"),

        // Values that an attribute does not take.
        new("a next step that is none", "A016.ers.xml", """at="Service" found="by e-RS" next="ChooseService">The service is no longer on offer.""", """at="Service" found="by e-RS" next="ChooseAnotherService">The service is no longer on offer.""", "ERS1007", "ChooseAnotherService"),
        new("a finder without its hyphen", "A016.ers.xml", """<outcome key="PATIENT_SENSITIVE" row="9" at="Patient" found="by e-RS" next="Stop">""", """<outcome key="PATIENT_SENSITIVE" row="9" at="Patient" found="by eRS" next="Stop">""", "ERS1007", "by eRS"),
        new("a degree of absence that is none", "A016.ers.xml", """<fixed path="language" value="en" missing="warning" row="3"/>""", """<fixed path="language" value="en" missing="warn" row="3"/>""", "ERS1007", "warn"),
        new("an outcome that may be done", "A016.ers.xml", """row="9" found="by e-RS" next="RereadReferral" done="unknown">""", """row="9" found="by e-RS" next="RereadReferral" done="maybe">""", "ERS1007", "maybe"),
        new("a method with small letters", "A016.ers.xml", """<request method="POST" path=""", """<request method="Post" path=""", "ERS1007", "Post"),
        new("a rule that otherwise asks for nothing", "A016.ers.xml", """<required when="Reason = SLOT_NOT_AVAILABLE" else="forbidden"/>""", """<required when="Reason = SLOT_NOT_AVAILABLE" else="optional"/>""", "ERS1007", "optional"),
        new("a request that is never sent again, in another word", "A016.ers.xml", """resend="never" row=""", """resend="no" row=""", "ERS1007", "no"),
        new("a secret that is neither true nor false", "A016.ers.xml", """secret="true" row="book-header:1 defer-header:1">""", """secret="yes" row="book-header:1 defer-header:1">""", "ERS1007", "yes"),
        new("a severity that is none", "A016.current.ers.xml", """DID_NOT_ATTEND" severity="warning" key=""", """DID_NOT_ATTEND" severity="info" key=""", "ERS1007", "info"),
        new("a direction that is none", "A016.current.ers.xml", """<header name="X-Request-ID" occurs="0..1" in="answer">""", """<header name="X-Request-ID" occurs="0..1" in="response">""", "ERS1007", "response"),
        new("a window without a unit", "A016.ers.xml", """window="PT2M" timeout=""", """window="120" timeout=""", "ERS1007", "120"),
        new("an age in words", "A016.ers.xml", """within="PT15M" without=""", """within="15 minutes" without=""", "ERS1007", "15 minutes"),
        new("a content type without its kind", "A016.ers.xml", """content="application/fhir+json" success=""", """content="fhir+json" success=""", "ERS1007", "fhir+json"),
        new("an absolute address", "A016.ers.xml", """path="STU3/v1/Appointment" content=""", """path="https://api.dev1.ers.ncrs.nhs.uk/ers-api/STU3/v1/Appointment" content=""", "ERS1007", "https://api.dev1.ers.ncrs.nhs.uk/ers-api/STU3/v1/Appointment"),
        new("a path that climbs", "A015.current.ers.xml", """path="STU3/Slot">""", """path="../STU3/Slot">""", "ERS1007", "../STU3/Slot"),
        new("a placeholder in a path", "A016.ers.xml", """path="STU3/v1/Appointment" content=""", """path="STU3/v1/Appointment/{ubrn}" content=""", "ERS1007", "STU3/v1/Appointment/{ubrn}"),
        new("a query behind a path", "A015.ers.xml", """path="STU3/v1/Slot" content=""", """path="STU3/v1/Slot?status=free" content=""", "ERS1007", "STU3/v1/Slot?status=free"),
        new("a success that is a refusal", "A016.ers.xml", """success="201" window=""", """success="422" window=""", "ERS1007", "422"),
        new("a class of statuses that is half a number", "A016.ers.xml", """<status code="5xx" next="RereadReferral" done="unknown" note="A gateway may have answered in place of e-RS, so it must not be sent again.">The booking""", """<status code="50x" next="RereadReferral" done="unknown" note="A gateway may have answered in place of e-RS, so it must not be sent again.">The booking""", "ERS1007", "50x"),
        new("slices by an element that is no Identifier", "A016.ers.xml", """<slices path="participant[]" by="actor.identifier" row="12 13 14">""", """<slices path="participant[]" by="actor.reference" row="12 13 14">""", "ERS1007", "actor.reference"),
        new("slices by the element above the Identifier", "A016.ers.xml", """<slices path="participant[]" by="actor.identifier" row="12 13 14">""", """<slices path="participant[]" by="actor" row="12 13 14">""", "ERS1007", "actor\""),
        new("a code system on an element that is no Coding", "A016.ers.xml", """<field path="comment" name="Comment" max="1000" occurs="0..1" sensitive="true" row="10""", """<field path="comment" name="Comment" type="DeferReason" occurs="0..1" sensitive="true" row="10""", "ERS1007", "comment"),
        new("a code system on the code of a Coding", "A016.ers.xml", """<field path="reason[].coding[]" name="Reason" type="DeferReason" row=""", """<field path="reason[].coding[].code" name="Reason" type="DeferReason" row=""", "ERS1007", "reason[].coding[].code"),
        new("a plain code on a Coding", "A016.ers.xml", """<operation name="Defer" by="status" table="defer-request" row="description:4" note="Users also call it an appointment slot issue (ASI).">Asks the provider of a service to find a time for a referral that could not be booked.""", """<codes name="HasteKind"><code value="SOON">Soon.</code></codes><operation name="Defer" by="status" table="defer-request" row="description:4" note="Users also call it an appointment slot issue (ASI).">Asks the provider of a service to find a time for a referral that could not be booked.<field path="kind[].coding[]" name="Haste" type="HasteKind" occurs="0..1"/>""", "ERS1007", "kind[].coding[]"),
        new("a system of an identifier with a blank", "ers-common.ers.xml", """system="http://fhir.nhs.net/Id/sds-user-id" pattern""", """system="http://fhir.nhs.net/Id/ sds-user-id" pattern""", "ERS1007", "http://fhir.nhs.net/Id/ sds-user-id"),
        new("a text without room", "A016.ers.xml", """max="1000" occurs="0..1" sensitive="true" row="10""", """max="0" occurs="0..1" sensitive="true" row="10""", "ERS1007", "0\""),
        new("a least value of an integer with a fraction", "A015.ers.xml", """name="Count" type="integer" min="1" max="100">""", """name="Count" type="integer" min="0.5" max="100">""", "ERS1007", "0.5"),
        new("a fixed value that could be a number", "A016.ers.xml", """<fixed path="description" value="e-Referral Appointment" row="3"/>""", """<fixed path="description" value="2026" row="3"/>""", "ERS1003", "fixed"),
        new("a fixed value that its type does not have", "A016.ers.xml", """<fixed path="description" value="e-Referral Appointment" row="3"/>""", """<fixed path="description" type="boolean" value="e-Referral Appointment" row="3"/>""", "ERS1007", "e-Referral Appointment"),
        new("a path with the name of the resource in front", "A016.ers.xml", """path="comment" name="Comment" max="1000" over="warning" occurs=""", """path="Appointment.comment" name="Comment" max="1000" over="warning" occurs=""", "ERS1007", "Appointment.comment"),
        new("an element named like the resource", "A016.ers.xml", """path="comment" name="Comment" max="1000" over="warning" occurs=""", """path="Appointment" name="Comment" max="1000" over="warning" occurs=""", "ERS1007", "Appointment"),
        new("an array that is none elsewhere", "A016.ers.xml", """path="created" name="Created" type="dateTime" occurs="0..1" row="7" note=""", """path="slot.created" name="Created" type="dateTime" occurs="0..1" row="7" note=""", "ERS1007", "slot.created"),
        new("a path with slashes", "A016.ers.xml", """path="comment" name="Comment" max="1000" over="warning" occurs=""", """path="note/text" name="Comment" max="1000" over="warning" occurs=""", "ERS1007", "note/text"),
        new("a path of seventeen elements", "A016.ers.xml", """path="comment" name="Comment" max="1000" over="warning" occurs=""", """path="a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q" name="Comment" max="1000" over="warning" occurs=""", "ERS1007", "a.b.c"),
        new("a row behind the last", "A016.ers.xml", """row="book-failure:16 book-key-fields:2">""", """row="book-failure:16 book-key-fields:9">""", "ERS1007", "9"),

        // Conditions.
        new("a condition over a field that is misspelt", "A016.ers.xml", """that="Clinician = Slot.Clinician" key=""", """that="Clinican = Slot.Clinician" key=""", "ERS1006", "Clinican ="),
        new("a condition over a code that is not there", "A016.ers.xml", """Referral.Priority = URGENT))" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", """Referral.Priority = SOON))" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", "ERS1006", "SOON"),
        new("a code in small letters", "A016.ers.xml", """that="not Referral.State = BOOKED" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="14">""", """that="not Referral.State = booked" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="14">""", "ERS1006", "booked"),
        new("a reconciliation over a value that is not there", "A016.ers.xml", """done="(Referral.State = DEFERRAL_IN_PROGRESS or""", """done="(Referral.Status = DEFERRAL_IN_PROGRESS or""", "ERS1006", "Referral.Status"),
        new("a condition in the manner of C#", "A016.ers.xml", """that="Start = Slot.Start and End = Slot.End" key=""", """that="Start = Slot.Start &amp;&amp; End = Slot.End" key=""", "ERS1007", "&amp;&amp;"),
        new("two equals signs", "A016.ers.xml", """that="Service = Slot.Service" key=""", """that="Service == Slot.Service" key=""", "ERS1007", "= Slot"),
        new("a bracket that is not closed", "A016.ers.xml", """Referral.Priority = URGENT))" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", """Referral.Priority = URGENT)" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", "ERS1007", "\" key"),
        new("a bracket too many", "A016.ers.xml", """Referral.Priority = URGENT))" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", """Referral.Priority = URGENT)))" key="INAPPROPRIATE_SLOT" at="Slot" row="book-failure:2">""", "ERS1007", """)" key"""),
        new("an identifier in a list of others", "A016.ers.xml", """that="Service in Referral.Shortlist" key="INAPPROPRIATE_VALUE" at="Service" row="4">""", """that="Patient in Referral.Shortlist" key="INAPPROPRIATE_VALUE" at="Service" row="4">""", "ERS1007", "Patient"),
        new("a number that is a condition", "A016.ers.xml", """that="Referral.IsInitial" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="15">""", """that="Referral.Version" key="INVALID_REQUEST_STATE" at="IncomingReferral" row="15">""", "ERS1007", "Referral.Version"),
        new("a rule with a negation", "A016.ers.xml", """<required when="Reason = SLOT_NOT_AVAILABLE" else="forbidden"/>""", """<required when="not Reason = SLOT_NOT_AVAILABLE" else="forbidden"/>""", "ERS1007", "not Reason"),

        // Statements that contradict each other.
        new("a body of a GET", "A016.ers.xml", """<request method="POST" path=""", """<request method="GET" path=""", "ERS1008", "GET"),
        new("a payload of another resource", "A016.ers.xml", """<fixed path="resourceType" value="Appointment" row="1"/>""", """<fixed path="resourceType" value="appointment" row="1"/>""", "ERS1008", "appointment"),
        new("a window longer than the timeout", "A016.ers.xml", """window="PT2M" timeout="PT200S" resend=""", """window="PT4M" timeout="PT200S" resend=""", "ERS1008", "PT200S"),
        new("a success as a refusal", "A016.ers.xml", """<status code="499" next="RereadReferral" done="unknown" note="Gateways answer so for a slower server behind them.">The booking""", """<status code="201" next="RereadReferral" done="unknown" note="Gateways answer so for a slower server behind them.">The booking""", "ERS1008", "201"),
        new("a class of statuses with a key", "A016.ers.xml", """<status code="5xx" next="RereadReferral" done="unknown" note="A gateway may have answered in place of e-RS, so it must not be sent again.">The deferral""", """<status code="5xx" key="SYSTEM_UNAVAILABLE" next="RereadReferral" done="unknown" note="A gateway may have answered in place of e-RS, so it must not be sent again.">The deferral""", "ERS1008", "SYSTEM_UNAVAILABLE"),
        new("a least value above the greatest", "A015.ers.xml", """name="Count" type="integer" min="1" max="100">""", """name="Count" type="integer" min="200" max="100">""", "ERS1008", "100"),
        new("two operations with one status", "A016.ers.xml", """<fixed path="status" value="proposed" row=""", """<fixed path="status" value="booked" row=""", "ERS1008", "booked"),
        new("a rule under all codes", "A016.ers.xml", """every payload has it in lower case.">What the provider should know.</field>""", """every payload has it in lower case.">What the provider should know.<required when="Reason = NO_SLOTS_AT_SERVICE or Reason = SLOT_NOT_AVAILABLE or Reason = BOOKING_ATTEMPT_PROBLEM" else="forbidden"/></field>""", "ERS1008", "Reason = NO_SLOTS"),
        new("checks of the opposite", "A016.ers.xml", """Shortlist" key="INAPPROPRIATE_VALUE" at="Service" row="4">The service is not on the referral's shortlist. Choose one that is, or put it there first.</check>""", """Shortlist" key="INAPPROPRIATE_VALUE" at="Service" row="4">The service is not on the referral's shortlist. Choose one that is, or put it there first.</check><check given="Referral" that="not Referral.IsInitial" key="INVALID_REQUEST_STATE" at="IncomingReferral">The referral is an initial one. Do not send the request.</check>""", "ERS1008", "not Referral.IsInitial"),
        new("an outcome that no rule raises", "A016.ers.xml", """<outcome key="NO_SUCH_REQUEST" row="5" at="IncomingReferral" found="by e-RS" next=""", """<outcome key="NO_SUCH_REQUEST" row="5" at="IncomingReferral" found="locally" next=""", "ERS1008", "locally"),
        new("an outcome that no check finds", "A016.ers.xml", """<outcome key="VERSION_CONFLICT" row="7" at="IncomingReferral" found="with Referral" next=""", """<outcome key="VERSION_CONFLICT" row="7" at="IncomingReferral" found="with Slot" next=""", "ERS1008", "with Slot"),

        // Flows that cannot be.
        new("a flow from an operation to itself", "A016.ers.xml", """<unstated after="Book" outcome=""", """<flow after="Defer" outcome="REFERENCE_NOT_FOUND" reason="BOOKING_ATTEMPT_PROBLEM" carries="Service Patient IncomingReferral.Ubrn">The slot was not there.</flow><unstated after="Book" outcome=""", "ERS1009", "Defer"),
        new("a flow after an operation that is misspelt", "A016.ers.xml", """<flow after="Book" outcome="PAS_RESPONDED_WITH_ERROR" reason=""", """<flow after="Boook" outcome="PAS_RESPONDED_WITH_ERROR" reason=""", "ERS1009", "Boook"),
        new("a flow after an outcome that only another operation has", "A016.ers.xml", """<flow after="Book" outcome="PAS_RESPONDED_WITH_ERROR" reason=""", """<flow after="Book" outcome="THIS_SLOT_IS_AVAILABLE" reason=""", "ERS1009", "THIS_SLOT_IS_AVAILABLE"),
        new("a flow with a reason that is misspelt", "A016.ers.xml", """reason="BOOKING_ATTEMPT_PROBLEM" carries=""", """reason="BOOKING_ATTEMPT_PROBLEMS" carries=""", "ERS1009", "BOOKING_ATTEMPT_PROBLEMS"),
        new("a flow that carries a field that is misspelt", "A016.ers.xml", """carries="Service Patient IncomingReferral.Ubrn" row="3""", """carries="Service Pateint IncomingReferral.Ubrn" row="3""", "ERS1009", "Service Pateint"),
        new("a flow that carries what its reason forbids", "A016.ers.xml", """carries="Service Patient IncomingReferral.Ubrn" row="3""", """carries="Slot Service Patient IncomingReferral.Ubrn" row="3""", "ERS1009", "Slot Service Patient"),
        new("flows with one reason that carry different things", "A016.ers.xml", """carries="Slot Service Patient IncomingReferral.Ubrn" row="2""", """carries="Slot Service IncomingReferral.Ubrn" row="2""", "ERS1009", "Slot Service IncomingReferral.Ubrn"),
        new("a flow that compares what the search does not have", "A016.current.ers.xml", """same="Priority CommissioningOrganisation"/>""", """same="Priority CommissioningOrganization"/>""", "ERS1009", "Priority CommissioningOrganization"),

        // Names that the generated code cannot have.
        new("a name with a blank", "A016.ers.xml", """name="Created" type="dateTime" occurs="0..1" row="7" note=""", """name="Created At" type="dateTime" occurs="0..1" row="7" note=""", "ERS1010", "Created At"),
        new("a name in small letters", "A016.ers.xml", """name="Comment" max="1000" over="warning" occurs=""", """name="comment" max="1000" over="warning" occurs=""", "ERS1010", "comment"),
        new("a name of a method of the builder", "A016.ers.xml", """name="Comment" max="1000" over="warning" occurs=""", """name="Build" max="1000" over="warning" occurs=""", "ERS1010", "Build"),
        new("names that differ in case", "A016.ers.xml", """name="Comment" max="1000" over="warning" occurs=""", """name="CREATED" max="1000" over="warning" occurs=""", "ERS1010", "CREATED"),
        new("a property of two headers", "A016.current.ers.xml", """as="BusinessFunction" occurs""", """as="Organisation" occurs""", "ERS1010", "Organisation"),
        new("a code with the member of another", "A016.current.ers.xml", """<code value="ASSESSMENT_RESULT">""", """<code value="DID-NOT-ATTEND">""", "ERS1010", "DID-NOT-ATTEND"),
        new("an answer named like another result", "A016.ers.xml", """<answer name="Booked" same=""", """<answer name="Indeterminate" same=""", "ERS1010", "Indeterminate"),
        new("a way to open a request that is one already", "A016.ers.xml", """opens="DeferAfter" table=""", """opens="Defer" table=""", "ERS1010", "Defer"),
        new("a class of grounds with a hyphen", "A016.ers.xml", """ground="DeferralGround" opens=""", """ground="Deferral-Ground" opens=""", "ERS1010", "Deferral-Ground"),

        // Patterns and templates.
        new("a class by its letter", "ers-common.ers.xml", """system="http://fhir.nhs.net/Id/ers-service" pattern="[0-9]{1,64}">""", """system="http://fhir.nhs.net/Id/ers-service" pattern="\d{1,64}">""", "ERS1011", """\d{1,64}"""),
        new("a pattern with its anchors", "ers-common.ers.xml", """system="http://fhir.nhs.net/Id/ers-service" pattern="[0-9]{1,64}">""", """system="http://fhir.nhs.net/Id/ers-service" pattern="^[0-9]{1,64}$">""", "ERS1011", "^[0-9]{1,64}$"),
        new("a range the wrong way round", "ers-common.ers.xml", """system="http://fhir.nhs.net/Id/sds-user-id" pattern="[0-9]{12}" sensitive=""", """system="http://fhir.nhs.net/Id/sds-user-id" pattern="[9-0]{12}" sensitive=""", "ERS1011", "[9-0]{12}"),
        new("a template without a part", "ers-common.ers.xml", """template="Slot/{id:[0-9]{1,64}}">""", """template="Slot/1">""", "ERS1011", "Slot/1"),
        new("a part that takes a slash", "ers-common.ers.xml", """template="Slot/{id:[0-9]{1,64}}">""", """template="Slot/{id:[!-9]{1,64}}">""", "ERS1011", "Slot/{id:[!-9]{1,64}}"),
        new("a part that is not closed", "ers-common.ers.xml", """template="Slot/{id:[0-9]{1,64}}">""", """template="Slot/{id:[0-9]{1,64}">""", "ERS1011", "Slot/{id:[0-9]{1,64}"),

        // What nothing uses; a warning, and only in files that the project brought.
        new("a code system that no field has", "A016.ers.xml", """<codes name="ReferralState" system="urn:ers-toolkit:referral-state">""", """<codes name="Colour" system="urn:example:colours"><code value="RED">Red.</code></codes><codes name="ReferralState" system="urn:ers-toolkit:referral-state">""", "ERS1012", "Colour"),
        new("a value at which no check looks", "A016.ers.xml", ">The id of the service.</value>", """>The id of the service.</value><value name="Name" type="string">What it is called.</value>""", "ERS1012", "Name"),
        new("a resource at which no check looks", "A016.ers.xml", """<operation name="Book" by="status" table="book-request" row=""", """<resource name="Organisation"><value name="Code" type="string">Its ODS code.</value></resource><operation name="Book" by="status" table="book-request" row=""", "ERS1012", "Organisation"),
        new("a row that nothing carries", "A016.ers.xml", """<table name="url" rows="1">""", """<table name="url" rows="2">""", "ERS1012", "url"),
        new("a type that nothing has", "ers-common.ers.xml", """<type name="SdsUserId" system=""", """<type name="OdsCode" system="https://fhir.nhs.uk/Id/ods-organization-code" pattern="[0-9A-Z]{3,12}">An ODS code.</type><type name="SdsUserId" system=""", "ERS1012", "OdsCode"),
    ];
}
