using System;
using System.Collections.Generic;

namespace ErsToolkit.Generator.Tests;

/// <summary>An edition, what others say that extend it, and what a file would say that extends nothing and means the same.</summary>
/// <param name="Name">What is said otherwise.</param>
/// <param name="Content">What stands in the edition that extends the other.</param>
/// <param name="Edits">What stands otherwise in the text of the other, where it says the same by itself.</param>
internal sealed record ExtensionCase(string Name, string Content, params (string Text, string Replacement)[] Edits)
{
    /// <summary>The edition that is extended. Each statement that a case is about stands on a line of its own.</summary>
    public const string Extended = $"""
        <endpoint xmlns="{SpecTexts.Namespace}" id="A900" edition="v1" resource="Appointment" fhir="STU3" source="a catalogue">Answers an offer.
        <use spec="ers-common"/>
        <use spec="more"/>
        <table name="fields" rows="2">The fields.</table>
        <request method="POST" path="v1/Offer" content="application/json" success="201" window="PT1M" timeout="PT2M" note="As of v1.">
        <header name="X-Key" occurs="1..1" secret="true">The key.</header>
        <header name="X-Role" occurs="0..1" values="CLERK NURSE" row="fields:1">The role.</header>
        </request>
        <codes name="Reason" system="urn:example:reasons">Why.
        <code value="LATE" row="fields:2">Too late.</code>
        <code value="FAR">Too far.</code>
        <code value="OTHER">Anything else.</code>
        </codes>
        <codes name="Colour" system="urn:example:colours"><code value="RED">Red.</code></codes>
        <resource name="Held">An offer as it was read.
        <value name="Version" type="number">Its version.</value>
        <value name="Note" type="string" note="As of v1.">A remark.</value>
        <values name="Patients" type="NhsNumber">Its patients.</values>
        </resource>
        <operation name="Accept" by="status">Takes it.
        <fixed path="resourceType" value="Appointment"/>
        <fixed path="status" value="booked"/>
        <field path="slot[].reference" name="Slot" type="SlotReference">What is offered.</field>
        <field path="incomingReferral[].reference" name="Referral" type="ReferralReference">For what.</field>
        </operation>
        <operation name="Ask" by="status"><fixed path="resourceType" value="Appointment"/><fixed path="status" value="pending"/>
        <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>
        </operation>
        <operation name="Refuse" by="status" table="fields" note="As of v1.">Gives it back.
        <prerequisite>There is an offer.</prerequisite>
        <field path="id" type="id" occurs="0..1"/>
        <fixed path="resourceType" value="Appointment"/>
        <profiles path="meta.profile[]">
        <profile value="urn:example:profile:1" write="true"/>
        <profile value="urn:example:profile:2"/>
        </profiles>
        <fixed path="language" value="en" missing="warning"/>
        <fixed path="status" value="cancelled" row="1"/>
        <field path="reason[].coding[]" name="Reason" type="Reason">Why it is given back.</field>
        <field path="start" name="Start" type="instant" occurs="0..1">When it starts.</field>
        <field path="end" name="End" type="instant" occurs="0..1">When it ends.<after field="Start"/></field>
        <field path="slot[].reference" name="Slot" type="SlotReference">What was offered.</field>
        <field path="incomingReferral[].reference" name="Referral" type="ReferralReference">For what.</field>
        <field path="comment" name="Comment" max="200" sensitive="true">A remark.<required when="Reason = FAR" else="forbidden"/></field>
        <slices path="participant[]" by="actor.identifier">
        <fixed path="status" value="declined"/>
        <hint path="actor.reference" means="identifier">Use the identifier.</hint>
        <slice name="Patient" type="NhsNumber">Whose offer it was.</slice>
        <slice name="Clinician" type="SdsUserId" occurs="0..1">Whose time it was.
        <field path="role" occurs="0..1"/>
        </slice>
        </slices>
        <setter name="Times" fields="Start End"><from of="A909/v1" sets="End Start"/></setter>
        </operation>
        <search name="Offers" opens="Find">Finds offers.
        <parameter query="of" name="Provider" type="ServiceId">Whose.</parameter>
        <parameter query="sort" value="date"/>
        <parameter query="p" name="Page" type="integer" pages="true">Which page.</parameter>
        <bundle resource="Offer" page="OfferPage" item="Offered" items="Offers">A page.
        <only path="state" value="open"/>
        <hop path="held.reference" to="Holder"/>
        <read name="Opened" path="opened" type="instant">Since when.</read>
        <read name="Holder" over="Holder" path="actor[].identifier" type="ServiceId">Who has it.</read>
        </bundle>
        </search>
        <outcomes of="Accept" status="422">
        <outcome key="SLOT_NOT_AVAILABLE" at="Slot" found="by e-RS" next="SearchAgain">It is gone.</outcome>
        <outcome key="PAS_NOT_RESPONDING" found="by e-RS" next="RereadReferral">Nobody answers.</outcome>
        <outcome key="INVALID_VALUE" found="locally" next="FixRequest">A value is wrong.</outcome>
        <outcome key="INVALID_VALUE" id="slot" at="Slot" found="locally" next="FixRequest">It is none.</outcome>
        <status code="401" next="SignIn">Not signed in.</status>
        <status code="5xx" next="RereadReferral" done="unknown">It did not answer.</status>
        </outcomes>
        <flows to="Refuse" by="Reason" ground="RefusalGround" opens="RefuseAfter">
        <flow after="Accept" outcome="SLOT_NOT_AVAILABLE" reason="LATE" carries="Slot Referral.Ubrn">It was gone.</flow>
        <flow after="Accept" outcome="PAS_NOT_RESPONDING" reason="OTHER" carries="Slot Referral.Ubrn">Nobody answered.</flow>
        <flow after="Search" reason="FAR" carries="Slot">All are far away.</flow>
        <unstated after="Accept" outcome="INVALID_VALUE"/>
        <remainder field="Referral" name="ReferralVersion">The version that was read last.</remainder>
        </flows>
        <checks of="Refuse">
        <check given="Held" that="Patient in Held.Patients" key="INAPPROPRIATE_VALUE" at="Patient">The patient is another. Name one of the offer's.</check>
        <check given="Held" that="Referral.Version = Held.Version" key="VERSION_CONFLICT" at="Referral">The version is another. Read it again.</check>
        </checks>
        </endpoint>
        """;

    private const string Comment = """<field path="comment" name="Comment" max="200" sensitive="true">A remark.<required when="Reason = FAR" else="forbidden"/></field>""";

    private const string Clinician = """
        <slice name="Clinician" type="SdsUserId" occurs="0..1">Whose time it was.
        <field path="role" occurs="0..1"/>
        </slice>

        """;

    public static IEnumerable<ExtensionCase> Overriding { get; } =
    [
        new("the endpoint by its attributes", "Answers an offer better.", ("Answers an offer.", "Answers an offer better.")),
        new("the request", """<request path="Offer" window="PT90S"/>""", ("\"v1/Offer\"", "\"Offer\""), ("PT1M", "PT90S")),
        new("a header by its name", """<request><header name="X-Role" values="CLERK" in="both"/></request>""", ("""values="CLERK NURSE" """, """values="CLERK" in="both" """)),
        new("a code system by its name", """<codes name="Reason" system="urn:example:why">For what reason.</codes>""", ("urn:example:reasons", "urn:example:why"), (">Why.", ">For what reason.")),
        new("a code by its value", """<codes name="Reason"><code value="FAR">Miles away.</code></codes>""", ("Too far.", "Miles away.")),
        new("a resource by its name", """<resource name="Held">The offer.</resource>""", ("An offer as it was read.", "The offer.")),
        new("a value by its name", """<resource name="Held"><value name="Version" occurs="0..1"/></resource>""", ("type=\"number\">", "type=\"number\" occurs=\"0..1\">")),
        new("a value by a list of its name", """<resource name="Held"><values name="Note" type="string">Remarks.</values></resource>""", ("""<value name="Note" type="string" note="As of v1.">A remark.</value>""", """<values name="Note" type="string">Remarks.</values>""")),
        new("an operation by its name", """<operation name="Refuse">Declines it.</operation>""", ("Gives it back.", "Declines it.")),
        new("a field by its path", InRefuse("""<field path="comment" max="100"/>"""), ("max=\"200\"", "max=\"100\"")),
        new("a field by its text alone", InRefuse("""<field path="comment">Any remark.</field>"""), (">A remark.<required", ">Any remark.<required")),
        new("a rule, of which there is one", InRefuse("""<field path="comment"><required when="Reason = LATE"/></field>"""), ("Reason = FAR", "Reason = LATE")),
        new("an order, of which there is one", InRefuse("""<field path="start"><after field="End"/></field><field path="end"><after field="Begin"/></field><field path="created" name="Begin" type="instant" occurs="0..1"/>"""),
            ("When it starts.", "When it starts.<after field=\"End\"/>"), ("<after field=\"Start\"/>", "<after field=\"Begin\"/>"), ("<setter", "<field path=\"created\" name=\"Begin\" type=\"instant\" occurs=\"0..1\"/><setter")),
        new("a fixed element by its path", InRefuse("""<fixed path="language" value="cy"/>"""), ("value=\"en\"", "value=\"cy\"")),
        new("a fixed element by a field at its path", InRefuse("""<field path="language" occurs="0..1"/>"""), ("""<fixed path="language" value="en" missing="warning"/>""", """<field path="language" occurs="0..1"/>""")),
        new("a field by a fixed element at its path", InRefuse("""<fixed path="id" value="offer"/>"""), ("""<field path="id" type="id" occurs="0..1"/>""", """<fixed path="id" value="offer"/>""")),
        new("a profile by its value", InRefuse("""<profiles path="meta.profile[]"><profile value="urn:example:profile:2" write="true"/></profiles>"""), ("urn:example:profile:2\"", "urn:example:profile:2\" write=\"true\"")),
        new("what all entries have", InSlices("""<fixed path="status" value="accepted"/>"""), ("\"declined\"", "\"accepted\"")),
        new("a hint by its path", InSlices("""<hint path="actor.reference">Not that.</hint>"""), ("Use the identifier.", "Not that.")),
        new("a slice by its name", InSlices("""<slice name="Patient" missing="warning"/>"""), ("type=\"NhsNumber\">Whose", "type=\"NhsNumber\" missing=\"warning\">Whose")),
        new("what only the entries of a slice have", InSlices("""<slice name="Clinician"><field path="role" write="x"/></slice>"""), ("path=\"role\" occurs=\"0..1\"", "path=\"role\" occurs=\"0..1\" write=\"x\"")),
        new("a setter by its name", InRefuse("""<setter name="Times" fields="End Start"/>"""), ("\"Start End\"", "\"End Start\"")),
        new("a search by its name", """<search name="Offers" opens="Look">Looks for offers.</search>""", ("opens=\"Find\"", "opens=\"Look\""), ("Finds offers.", "Looks for offers.")),
        new("a parameter by its name in the query", """<search name="Offers"><parameter query="of" occurs="0..1"/></search>""", ("name=\"Provider\" type", "name=\"Provider\" occurs=\"0..1\" type")),
        new("the answer, of which there is one", """<search name="Offers"><bundle page="OffersPage"/></search>""", ("OfferPage", "OffersPage")),
        new("a value of what was found by its name", """<search name="Offers"><bundle><read name="Opened" occurs="0..1"/></bundle></search>""", ("type=\"instant\">Since", "type=\"instant\" occurs=\"0..1\">Since")),
        new("the outcomes of an operation", """<outcomes of="Accept" status="400"/>""", ("status=\"422\"", "status=\"400\"")),
        new("an outcome by its key", """<outcomes of="Accept"><outcome key="INVALID_VALUE" status="400"/></outcomes>""", ("\"INVALID_VALUE\" found", "\"INVALID_VALUE\" status=\"400\" found")),
        new("an outcome by its key and id", """<outcomes of="Accept"><outcome key="INVALID_VALUE" id="slot" next="Stop"/></outcomes>""", ("at=\"Slot\" found=\"locally\" next=\"FixRequest\"", "at=\"Slot\" found=\"locally\" next=\"Stop\"")),
        new("a status by its code", """<outcomes of="Accept"><status code="401" key="NO_ACCESS"/></outcomes>""", ("code=\"401\"", "code=\"401\" key=\"NO_ACCESS\"")),
        new("flows by what they lead to", """<flows to="Refuse" opens="GiveBackAfter"/>""", ("RefuseAfter", "GiveBackAfter")),
        new("a flow by all that tells it", """<flows to="Refuse"><flow after="Search" reason="FAR" carries="Slot Referral"/></flows>""", ("carries=\"Slot\"", "carries=\"Slot Referral\"")),
        new("a remainder by its field", """<flows to="Refuse"><remainder field="Referral" name="Version"/></flows>""", ("ReferralVersion", "Version")),
        new("a check by what must hold", """<checks of="Refuse"><check that="Patient in Held.Patients" key="INVALID_VALUE">Another patient. Ask for the name.</check></checks>""",
            ("key=\"INAPPROPRIATE_VALUE\"", "key=\"INVALID_VALUE\""), ("The patient is another. Name one of the offer's.", "Another patient. Ask for the name.")),
    ];

    public static IEnumerable<ExtensionCase> Removing { get; } =
    [
        new("a use", """<remove use="more"/>""", ("""<use spec="more"/>""", "")),
        new("a header", """<request><remove header="X-Key"/></request>""", ("""<header name="X-Key" occurs="1..1" secret="true">The key.</header>""", "")),
        new("a code system", """<remove codes="Colour"/>""", ("""<codes name="Colour" system="urn:example:colours"><code value="RED">Red.</code></codes>""", "")),
        new("a code", """<codes name="Colour"><code value="GREEN">Green.</code><remove code="RED"/></codes>""", ("""<code value="RED">Red.</code>""", """<code value="GREEN">Green.</code>""")),
        new("a value", """<resource name="Held"><remove value="Note"/></resource>""", ("""<value name="Note" type="string" note="As of v1.">A remark.</value>""", "")),
        new("a list and the check that looks at it", """<resource name="Held"><remove values="Patients"/></resource><checks of="Refuse"><remove check="Patient in Held.Patients"/></checks>""",
            ("""<values name="Patients" type="NhsNumber">Its patients.</values>""", ""), ("""<check given="Held" that="Patient in Held.Patients" key="INAPPROPRIATE_VALUE" at="Patient">The patient is another. Name one of the offer's.</check>""", "")),
        new("a resource and all checks", """<remove resource="Held"/><remove checks="Refuse"/>""", Cut("<resource", "</resource>"), Cut("<checks", "</checks>")),
        new("an operation", """<remove operation="Ask"/>""", Cut("<operation name=\"Ask\"", "</operation>")),
        new("a field", InRefuse("""<remove field="comment"/>"""), (Comment, "")),
        new("a field that is said anew", InRefuse("""<remove field="comment"/><field path="comment" name="Comment" occurs="0..1"/>"""), (Comment, ""), ("<setter", "<field path=\"comment\" name=\"Comment\" occurs=\"0..1\"/><setter")),
        new("a fixed element", InRefuse("""<remove fixed="language"/>"""), ("""<fixed path="language" value="en" missing="warning"/>""", "")),
        new("all profiles", InRefuse("""<remove profiles="meta.profile[]"/>"""), Cut("<profiles", "</profiles>")),
        new("a profile", InRefuse("""<profiles path="meta.profile[]"><remove profile="urn:example:profile:2"/></profiles>"""), ("""<profile value="urn:example:profile:2"/>""", "")),
        new("a profile that is said anew", InRefuse("""<profiles path="meta.profile[]"><remove profile="urn:example:profile:1"/><profile value="urn:example:profile:1"/></profiles>"""),
            ("""<profile value="urn:example:profile:1" write="true"/>""", ""), ("""<profile value="urn:example:profile:2"/>""", """<profile value="urn:example:profile:2"/><profile value="urn:example:profile:1"/>""")),
        new("an array", """<operation name="Ask"><remove slices="participant[]"/></operation>""", ("""<slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>""", "")),
        new("a hint", InSlices("""<remove hint="actor.reference"/>"""), ("""<hint path="actor.reference" means="identifier">Use the identifier.</hint>""", "")),
        new("a slice", InSlices("""<remove slice="Clinician"/>"""), (Clinician, "")),
        new("what only the entries of a slice have", InSlices("""<slice name="Clinician"><remove field="role"/></slice>"""), ("""<field path="role" occurs="0..1"/>""", "")),
        new("a setter", InRefuse("""<remove setter="Times"/>"""), ("""<setter name="Times" fields="Start End"><from of="A909/v1" sets="End Start"/></setter>""", "")),
        new("what else a setter takes", InRefuse("""<setter name="Times"><remove from="A909/v1"/></setter>"""), ("""<from of="A909/v1" sets="End Start"/>""", "")),
        new("a search", """<remove search="Offers"/>""", Cut("<search", "</search>")),
        new("a parameter", """<search name="Offers"><remove parameter="sort"/></search>""", ("""<parameter query="sort" value="date"/>""", "")),
        new("a value that resources must have", """<search name="Offers"><bundle><remove only="state"/></bundle></search>""", ("""<only path="state" value="open"/>""", "")),
        new("a hop and what is read over it", """<search name="Offers"><bundle><remove hop="Holder"/><remove read="Holder"/></bundle></search>""",
            ("""<hop path="held.reference" to="Holder"/>""", ""), ("""<read name="Holder" over="Holder" path="actor[].identifier" type="ServiceId">Who has it.</read>""", "")),
        new("an outcome by its key alone", """<outcomes of="Accept"><remove outcome="INVALID_VALUE"/></outcomes><flows to="Refuse"><remove unstated="Accept INVALID_VALUE"/></flows>""",
            ("""<outcome key="INVALID_VALUE" found="locally" next="FixRequest">A value is wrong.</outcome>""", ""), ("""<unstated after="Accept" outcome="INVALID_VALUE"/>""", "")),
        new("an outcome by its key and id", """<outcomes of="Accept"><remove outcome="INVALID_VALUE slot"/></outcomes>""", ("""<outcome key="INVALID_VALUE" id="slot" at="Slot" found="locally" next="FixRequest">It is none.</outcome>""", "")),
        new("a status", """<outcomes of="Accept"><remove status="401"/></outcomes>""", ("""<status code="401" next="SignIn">Not signed in.</status>""", "")),
        new("all outcomes and flows", """<remove outcomes="Accept"/><remove flows="Refuse"/>""", Cut("<outcomes", "</outcomes>"), Cut("<flows", "</flows>")),
        new("a flow", """<flows to="Refuse"><remove flow="Accept PAS_NOT_RESPONDING OTHER"/></flows>""", ("""<flow after="Accept" outcome="PAS_NOT_RESPONDING" reason="OTHER" carries="Slot Referral.Ubrn">Nobody answered.</flow>""", "")),
        new("a remainder that nothing leaves any more", """
            <flows to="Refuse">
              <flow after="Accept" outcome="SLOT_NOT_AVAILABLE" reason="LATE" carries="Slot"/>
              <flow after="Accept" outcome="PAS_NOT_RESPONDING" reason="OTHER" carries="Slot"/>
              <remove remainder="Referral"/>
            </flows>
            """,
            ("carries=\"Slot Referral.Ubrn\">It", "carries=\"Slot\">It"), ("carries=\"Slot Referral.Ubrn\">Nobody", "carries=\"Slot\">Nobody"), ("""<remainder field="Referral" name="ReferralVersion">The version that was read last.</remainder>""", "")),
    ];

    public static IEnumerable<ExtensionCase> Adding { get; } =
    [
        new("a field, behind the others", InRefuse("""<field path="priority" name="Priority" occurs="0..1"/>"""), ("<setter", "<field path=\"priority\" name=\"Priority\" occurs=\"0..1\"/><setter")),
        new("a code, behind the others", """<codes name="Reason"><code value="EARLY">Too early.</code></codes>""", ("Anything else.</code>", "Anything else.</code><code value=\"EARLY\">Too early.</code>")),
        new("an outcome of a key that is there, under another id", """<outcomes of="Accept"><outcome key="INVALID_VALUE" id="referral" at="Referral" found="locally" next="FixRequest">It is none.</outcome></outcomes>""",
            ("<status code=\"401\"", "<outcome key=\"INVALID_VALUE\" id=\"referral\" at=\"Referral\" found=\"locally\" next=\"FixRequest\">It is none.</outcome><status code=\"401\"")),
        new("an operation", """<operation name="Keep" by="status">Waits.<fixed path="resourceType" value="Appointment"/><fixed path="status" value="waitlist"/></operation>""",
            ("<outcomes of=\"Accept\"", "<operation name=\"Keep\" by=\"status\">Waits.<fixed path=\"resourceType\" value=\"Appointment\"/><fixed path=\"status\" value=\"waitlist\"/></operation><outcomes of=\"Accept\"")),
    ];

    /// <summary>The edition that extends the other.</summary>
    public SpecFile Extending => new("A900.v2.ers.xml", $"""<endpoint xmlns="{SpecTexts.Namespace}" id="A900" edition="v2" extends="A900/v1">{Content}</endpoint>""");

    /// <summary>The same edition in a file that says all by itself.</summary>
    public SpecFile ByItself
    {
        get
        {
            string text = Extended.Replace("edition=\"v1\"", "edition=\"v2\"", StringComparison.Ordinal);
            foreach ((string old, string replacement) in Edits)
            {
                text = text.Split(old) is [string before, string after]
                    ? before + replacement + after
                    : throw new InvalidOperationException(old + " does not stand once in what is extended.");
            }

            return new("A900.v2.ers.xml", text);
        }
    }

    public override string ToString() => Name;

    private static string InRefuse(string content) => $"""<operation name="Refuse">{content}</operation>""";

    private static string InSlices(string content) => InRefuse($"""<slices path="participant[]">{content}</slices>""");

    /// <summary>Takes out the first element that starts so, to its end.</summary>
    private static (string Text, string Replacement) Cut(string start, string end)
    {
        int first = Extended.IndexOf(start, StringComparison.Ordinal);
        return (Extended[first..(Extended.IndexOf(end, first, StringComparison.Ordinal) + end.Length)], "");
    }
}
