using System;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>Who takes part: told apart by the system of the identifier.</summary>
internal ref partial struct HandCheck
{
    [Flags]
    private enum Kinds
    {
        None = 0,
        Service = 1,
        Patient = 2,
        Clinician = 4,
        Unclear = 8,
    }

    private bool ReadParticipants()
    {
        if (!Expect(IsArray, "Appointment.participant"))
        {
            return true;
        }

        Kinds kinds = Kinds.None;
        for (int index = 0; NextEntry(); index++)
        {
            int mark = _findings?.Count ?? 0;
            Kinds kind = ReadParticipant(index);
            if (kind == Kinds.Clinician || (kind != Kinds.Unclear && (kinds & kind) != 0))
            {
                _findings?.RemoveRange(mark, _findings.Count - mark);
                Report(kind == Kinds.Clinician ? Unfit : Invalid, Entry("Appointment.participant", index), kind != Kinds.Clinician);
            }

            kinds |= kind;
        }

        if (kinds != Kinds.None && (kinds & Kinds.Unclear) == 0)
        {
            ReportUnless((kinds & Kinds.Service) != 0, Missing, "Appointment.participant");
            ReportUnless((kinds & Kinds.Patient) != 0, Missing, "Appointment.participant", isError: false);
        }

        return kinds != Kinds.None;
    }

    private Kinds ReadParticipant(int index)
    {
        Kinds kind = Kinds.Unclear;
        if (!IsObject)
        {
            Report(Invalid, Entry("Appointment.participant", index));
            _json.Skip();
            return kind;
        }

        bool isActorSeen = false;
        bool isStatusSeen = false;
        bool hasActor = false;
        bool hasStatus = false;
        while (NextMember())
        {
            bool isActor = Text.SequenceEqual("actor"u8);
            bool isStatus = Text.SequenceEqual("status"u8);
            bool isTaken = Take(isActor || isStatus, (isActor && isActorSeen) || (isStatus && isStatusSeen), "Appointment.participant", index);
            isActorSeen |= isActor;
            isStatusSeen |= isStatus;
            if (isTaken && isActor)
            {
                hasActor = true;
                kind = ReadActor(index);
            }
            else if (isTaken)
            {
                hasStatus = TextIs("accepted"u8) || CheckRequired(isValid: false, Entry("Appointment.participant", index, ".status"));
            }
        }

        if (!hasActor)
        {
            Report(Missing, Entry("Appointment.participant", index, ".actor"));
        }

        if (!hasStatus)
        {
            Report(Missing, Entry("Appointment.participant", index, ".status"));
        }

        return kind;
    }

    private Kinds ReadActor(int index)
    {
        Kinds kind = Kinds.Unclear;
        if (!IsObject)
        {
            Report(Invalid, Entry("Appointment.participant", index, ".actor"));
            _json.Skip();
            return kind;
        }

        bool isIdentifierSeen = false;
        bool isDisplaySeen = false;
        bool hasIdentifier = false;
        while (NextMember())
        {
            bool isIdentifier = Text.SequenceEqual("identifier"u8);
            bool isDisplay = Text.SequenceEqual("display"u8);
            if (Text.SequenceEqual("reference"u8))
            {
                Report(Unknown, Entry("Appointment.participant", index, ".actor.reference"));
                _json.Read();
                _json.Skip();
                hasIdentifier = true;
                continue;
            }

            bool isTaken = Take(isIdentifier || isDisplay, (isIdentifier && isIdentifierSeen) || (isDisplay && isDisplaySeen), "Appointment.participant", index, ".actor");
            isIdentifierSeen |= isIdentifier;
            isDisplaySeen |= isDisplay;
            if (isTaken && isIdentifier)
            {
                hasIdentifier = true;
                kind = ReadIdentifier(index);
            }
            else if (isTaken && !HasText)
            {
                CheckOptional(isValid: false, Entry("Appointment.participant", index, ".actor.display"));
            }
        }

        if (!hasIdentifier)
        {
            Report(Missing, Entry("Appointment.participant", index, ".actor.identifier"));
        }

        return kind;
    }

    private Kinds ReadIdentifier(int index)
    {
        Kinds kind = Kinds.Unclear;
        if (!IsObject)
        {
            Report(Invalid, Entry("Appointment.participant", index, ".actor.identifier"));
            _json.Skip();
            return kind;
        }

        bool isSystemSeen = false;
        bool isValueSeen = false;
        bool hasSystem = false;
        bool hasValue = false;
        ReadOnlySpan<byte> value = default;
        while (NextMember())
        {
            bool isSystem = Text.SequenceEqual("system"u8);
            bool isValue = Text.SequenceEqual("value"u8);
            bool isTaken = Take(isSystem || isValue, (isSystem && isSystemSeen) || (isValue && isValueSeen), "Appointment.participant", index, ".actor.identifier");
            isSystemSeen |= isSystem;
            isValueSeen |= isValue;
            if (isTaken && isSystem)
            {
                kind = TextIs("http://fhir.nhs.net/Id/ers-service"u8) ? Kinds.Service
                    : TextIs("http://fhir.nhs.net/Id/nhs-number"u8) ? Kinds.Patient
                    : TextIs("http://fhir.nhs.net/Id/sds-user-id"u8) ? Kinds.Clinician
                    : Kinds.Unclear;
                hasSystem = kind != Kinds.Unclear || CheckRequired(isValid: false, Entry("Appointment.participant", index, ".actor.identifier.system"));
            }
            else if (isTaken)
            {
                value = HasText ? Text : default;
                hasValue = HasText || CheckRequired(isValid: false, Entry("Appointment.participant", index, ".actor.identifier.value"));
            }
        }

        if (!hasSystem)
        {
            Report(Missing, Entry("Appointment.participant", index, ".actor.identifier.system"));
        }

        bool isUnfit = value.Length > 0 && ((kind == Kinds.Service && !HandFormats.IsNumber(value)) || (kind == Kinds.Patient && !HandFormats.IsNhsNumber(value)));
        if (isUnfit || (!hasValue && kind != Kinds.Unclear))
        {
            Report(isUnfit ? Invalid : Missing, Entry("Appointment.participant", index, ".actor.identifier.value"));
        }

        return kind;
    }
}
