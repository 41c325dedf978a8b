using System.Text;

namespace ErsToolkit.Benchmarks;

/// <summary>Synthetic payloads, laid out as a person would send them. No number in them belongs to anybody.</summary>
internal static class Payloads
{
    public static byte[] Defer { get; } = Utf8("""
        {
          "meta": {
            "profile": [
              "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1",
              "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1"
            ]
          },
          "language": "en",
          "resourceType": "Appointment",
          "status": "proposed",
          "reason": [
            {
              "coding": [
                {
                  "system": "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1",
                  "code": "SLOT_NOT_AVAILABLE"
                }
              ]
            }
          ],
          "description": "e-Referral Appointment",
          "slot": [
            {
              "reference": "Slot/4711"
            }
          ],
          "comment": "Prefers mornings",
          "incomingReferral": [
            {
              "reference": "ReferralRequest/000000081234/_history/5"
            }
          ],
          "participant": [
            {
              "actor": {
                "identifier": {
                  "system": "http://fhir.nhs.net/Id/ers-service",
                  "value": "70000"
                }
              },
              "status": "accepted"
            },
            {
              "actor": {
                "identifier": {
                  "system": "http://fhir.nhs.net/Id/nhs-number",
                  "value": "9462640300"
                }
              },
              "status": "accepted"
            }
          ]
        }
        """);

    public static byte[] Book { get; } = Utf8("""
        {
          "meta": {
            "profile": [
              "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1",
              "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1"
            ]
          },
          "language": "en",
          "resourceType": "Appointment",
          "status": "booked",
          "description": "e-Referral Appointment",
          "start": "2026-12-01T10:00:00+00:00",
          "end": "2026-12-01T10:30:00+00:00",
          "slot": [
            {
              "reference": "Slot/4711"
            }
          ],
          "comment": "Prefers mornings",
          "incomingReferral": [
            {
              "reference": "ReferralRequest/000000081234/_history/5"
            }
          ],
          "participant": [
            {
              "actor": {
                "identifier": {
                  "system": "http://fhir.nhs.net/Id/ers-service",
                  "value": "70000"
                }
              },
              "status": "accepted"
            },
            {
              "actor": {
                "identifier": {
                  "system": "http://fhir.nhs.net/Id/nhs-number",
                  "value": "9462640300"
                }
              },
              "status": "accepted"
            }
          ]
        }
        """);

    /// <summary>The same payload with an NHS number whose check digit is wrong.</summary>
    public static byte[] Broken(byte[] payload) => Utf8(Encoding.UTF8.GetString(payload).Replace("9462640300", "9462640301", System.StringComparison.Ordinal));

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
