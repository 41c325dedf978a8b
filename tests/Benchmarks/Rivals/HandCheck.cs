using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Unicode;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The rules of a deferral in one pass over the tokens, as a careful colleague would write them by hand.</summary>
/// <remarks>It finds what the toolkit finds, and leaves out the line, the column and the advice.</remarks>
internal ref partial struct HandCheck
{
    private Utf8JsonReader _json;
    private List<Finding>? _findings;
    private Finding? _only;

    [Flags]
    private enum Members
    {
        Unknown = 0,
        Id = 1 << 0,
        Meta = 1 << 1,
        Language = 1 << 2,
        ResourceType = 1 << 3,
        Status = 1 << 4,
        Reason = 1 << 5,
        Description = 1 << 6,
        Start = 1 << 7,
        End = 1 << 8,
        Slot = 1 << 9,
        Created = 1 << 10,
        Comment = 1 << 11,
        IncomingReferral = 1 << 12,
        Participant = 1 << 13,
        Expected = Language | ResourceType | Status | Reason | Description | IncomingReferral | Participant,
    }

    public static IReadOnlyList<Finding> Run(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var check = new HandCheck { _json = new Utf8JsonReader(utf8) };
        try
        {
            if (utf8.Length <= 1024 * 1024 && Utf8.IsValid(utf8) && check._json.Read() && check.IsObject)
            {
                check.ReadAppointment();
                check._json.Read();
                return check._only is Finding only ? [only] : check._findings ?? (IReadOnlyList<Finding>)[];
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or half of a surrogate pair: then that is the one thing to say.
        }

        return [new Finding(IsError: true, Invalid, "Appointment")];
    }

    private void ReadAppointment()
    {
        Members seen = 0;
        Members present = 0;
        string reason = "";
        int beforeSlot = 0;
        int afterSlot = 0;
        while (NextMember())
        {
            Members member = Find(Text);
            if (!Take(member != 0, (seen & member) != 0, "Appointment"))
            {
                seen |= member;
                continue;
            }

            seen |= member;
            bool isPresent = true;
            switch (member)
            {
                case Members.Id:
                    CheckOptional(HasText && HandFormats.IsId(Text), "Appointment.id");
                    break;
                case Members.Meta:
                    ReadMeta();
                    break;
                case Members.Language:
                    isPresent = CheckRequired(TextIs("en"u8), "Appointment.language");
                    break;
                case Members.ResourceType:
                    isPresent = CheckSelector(TextIs("Appointment"u8), "Appointment", isStronger: true);
                    break;
                case Members.Status:
                    isPresent = CheckSelector(TextIs("proposed"u8), "Appointment.status", isStronger: false);
                    break;
                case Members.Reason:
                    isPresent = ReadReason(ref reason);
                    break;
                case Members.Description:
                    isPresent = CheckRequired(TextIs("e-Referral Appointment"u8), "Appointment.description");
                    break;
                case Members.Start:
                    SkipUnwanted("Appointment.start");
                    break;
                case Members.End:
                    SkipUnwanted("Appointment.end");
                    break;
                case Members.Slot:
                    beforeSlot = _findings?.Count ?? 0;
                    isPresent = ReadReference("Appointment.slot", isSlot: true);
                    afterSlot = _findings?.Count ?? 0;
                    break;
                case Members.Created:
                    CheckOptional(HasText && HandFormats.IsDateTime(Text), "Appointment.created");
                    break;
                case Members.Comment:
                    CheckOptional(HasText && HandFormats.IsAtMost(Text, 1000), "Appointment.comment");
                    break;
                case Members.IncomingReferral:
                    isPresent = ReadReference("Appointment.incomingReferral", isSlot: false);
                    break;
                case Members.Participant:
                    isPresent = ReadParticipants();
                    break;
            }

            present |= isPresent ? member : 0;
        }

        bool hasSlot = (present & Members.Slot) != 0;
        if (hasSlot && reason is ("NO_SLOTS_AT_SERVICE" or "BOOKING_ATTEMPT_PROBLEM"))
        {
            _findings?.RemoveRange(beforeSlot, afterSlot - beforeSlot);
            Report(Unfit, "Appointment.slot");
        }
        else if (reason == "SLOT_NOT_AVAILABLE" && !hasSlot)
        {
            Report(Missing, "Appointment.slot");
        }

        if ((present & Members.Expected) != Members.Expected)
        {
            ReportMissing(present);
        }
    }

    private void ReadMeta()
    {
        if (!Expect(IsObject, "Appointment.meta"))
        {
            return;
        }

        bool isSeen = false;
        while (NextMember())
        {
            bool isProfile = Text.SequenceEqual("profile"u8);
            bool isTaken = Take(isProfile, isProfile && isSeen, "Appointment.meta");
            isSeen |= isProfile;
            if (!isTaken || !Expect(IsArray, "Appointment.meta.profile"))
            {
                continue;
            }

            for (int index = 0; NextEntry(); index++)
            {
                if (!TextIs("https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1"u8)
                    && !TextIs("https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1"u8))
                {
                    Report(Invalid, Entry("Appointment.meta.profile", index));
                    _json.Skip();
                }
            }
        }
    }

    private bool ReadReason(ref string reason)
    {
        if (!Expect(IsArray, "Appointment.reason"))
        {
            return true;
        }

        if (!NextEntry())
        {
            return false;
        }

        if (Expect(IsObject, "Appointment.reason[0]"))
        {
            bool isSeen = false;
            bool hasCoding = false;
            while (NextMember())
            {
                bool isCoding = Text.SequenceEqual("coding"u8);
                if (Take(isCoding, isCoding && isSeen, "Appointment.reason[0]"))
                {
                    hasCoding = ReadCodings(ref reason);
                }

                isSeen |= isCoding;
            }

            ReportUnless(hasCoding, Missing, "Appointment.reason[0].coding");
        }

        SkipSurplus("Appointment.reason");
        return true;
    }

    private bool ReadCodings(ref string reason)
    {
        if (!Expect(IsArray, "Appointment.reason[0].coding"))
        {
            return true;
        }

        if (!NextEntry())
        {
            return false;
        }

        if (Expect(IsObject, "Appointment.reason[0].coding[0]"))
        {
            ReadCoding(ref reason);
        }

        SkipSurplus("Appointment.reason[0].coding");
        return true;
    }

    private void ReadCoding(ref string reason)
    {
        string code = "";
        bool isOfSystem = false;
        bool isSystemSeen = false;
        bool isCodeSeen = false;
        bool hasSystem = false;
        bool hasCode = false;
        while (NextMember())
        {
            bool isSystem = Text.SequenceEqual("system"u8);
            bool isCode = Text.SequenceEqual("code"u8);
            bool isTaken = Take(isSystem || isCode, (isSystem && isSystemSeen) || (isCode && isCodeSeen), "Appointment.reason[0].coding[0]");
            isSystemSeen |= isSystem;
            isCodeSeen |= isCode;
            if (isTaken && isSystem)
            {
                isOfSystem = TextIs("https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1"u8);
                hasSystem = CheckRequired(isOfSystem, "Appointment.reason[0].coding[0].system");
            }
            else if (isTaken)
            {
                code = TextIs("NO_SLOTS_AT_SERVICE"u8) ? "NO_SLOTS_AT_SERVICE"
                    : TextIs("SLOT_NOT_AVAILABLE"u8) ? "SLOT_NOT_AVAILABLE"
                    : TextIs("BOOKING_ATTEMPT_PROBLEM"u8) ? "BOOKING_ATTEMPT_PROBLEM"
                    : "";
                hasCode = CheckRequired(code.Length > 0, "Appointment.reason[0].coding[0].code", IsText ? "INVALID_CODE" : Invalid);
            }
        }

        ReportUnless(hasSystem, Missing, "Appointment.reason[0].coding[0].system");
        ReportUnless(hasCode, Missing, "Appointment.reason[0].coding[0].code");
        reason = isOfSystem ? code : "";
    }

    private bool ReadReference(string path, bool isSlot)
    {
        if (!Expect(IsArray, path))
        {
            return true;
        }

        if (!NextEntry())
        {
            return false;
        }

        if (Expect(IsObject, isSlot ? "Appointment.slot[0]" : "Appointment.incomingReferral[0]"))
        {
            bool isSeen = false;
            bool hasReference = false;
            while (NextMember())
            {
                bool isReference = Text.SequenceEqual("reference"u8);
                if (Take(isReference, isReference && isSeen, isSlot ? "Appointment.slot[0]" : "Appointment.incomingReferral[0]"))
                {
                    hasReference = CheckReference(isSlot ? "Appointment.slot[0].reference" : "Appointment.incomingReferral[0].reference", isSlot);
                }

                isSeen |= isReference;
            }

            ReportUnless(hasReference, Missing, isSlot ? "Appointment.slot[0].reference" : "Appointment.incomingReferral[0].reference");
        }

        SkipSurplus(path);
        return true;
    }

    private bool CheckReference(string path, bool isSlot)
    {
        bool isAbsolute = HasText && HandFormats.IsAbsolute(Text);
        ReadOnlySpan<byte> reference = isAbsolute ? HandFormats.LastSegments(Text, isSlot ? 2 : 4) : HasText ? Text : default;
        bool isValid = isSlot ? HandFormats.IsSlot(reference) : HandFormats.IsReferral(reference);
        if (isValid && isAbsolute)
        {
            Report(Invalid, path, isError: false);
        }

        return CheckRequired(isValid, path);
    }

    private void ReportMissing(Members present)
    {
        ReportUnless((present & Members.Language) != 0, Missing, "Appointment.language", isError: false);
        ReportUnless((present & Members.ResourceType) != 0, Missing, "Appointment.resourceType");
        ReportUnless((present & Members.Status) != 0, Missing, "Appointment.status");
        ReportUnless((present & Members.Reason) != 0, Missing, "Appointment.reason");
        ReportUnless((present & Members.Description) != 0, Missing, "Appointment.description");
        ReportUnless((present & Members.IncomingReferral) != 0, Missing, "Appointment.incomingReferral");
        ReportUnless((present & Members.Participant) != 0, Missing, "Appointment.participant");
    }

    private static Members Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => Members.Id,
        3 when name.SequenceEqual("end"u8) => Members.End,
        4 when name.SequenceEqual("meta"u8) => Members.Meta,
        4 when name.SequenceEqual("slot"u8) => Members.Slot,
        5 when name.SequenceEqual("start"u8) => Members.Start,
        6 when name.SequenceEqual("status"u8) => Members.Status,
        6 when name.SequenceEqual("reason"u8) => Members.Reason,
        7 when name.SequenceEqual("created"u8) => Members.Created,
        7 when name.SequenceEqual("comment"u8) => Members.Comment,
        8 when name.SequenceEqual("language"u8) => Members.Language,
        11 when name.SequenceEqual("description"u8) => Members.Description,
        11 when name.SequenceEqual("participant"u8) => Members.Participant,
        12 when name.SequenceEqual("resourceType"u8) => Members.ResourceType,
        16 when name.SequenceEqual("incomingReferral"u8) => Members.IncomingReferral,
        _ => Members.Unknown,
    };
}
