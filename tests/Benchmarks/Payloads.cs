using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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

    /// <summary>An answer to a booking, with one issue.</summary>
    public static byte[] Outcome { get; } = Utf8("""
        {
          "meta": {
            "profile": [
              "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-OperationOutcome-1"
            ]
          },
          "resourceType": "OperationOutcome",
          "issue": [
            {
              "severity": "error",
              "code": "processing",
              "details": {
                "coding": [
                  {
                    "system": "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1",
                    "code": "SLOT_NOT_AVAILABLE"
                  }
                ]
              },
              "diagnostics": "The slot Slot/4711 that the request names was taken in the meantime. Search for another one with the same criteria, and book it."
            }
          ]
        }
        """);

    /// <summary>Deferrals that break one rule each, or look as if they did (an escape), among them every kind of breach.</summary>
    public static IEnumerable<byte[]> BrokenDeferrals => BrokenTexts.Select(change => Utf8(Encoding.UTF8.GetString(Defer).Replace(change.From, change.To, StringComparison.Ordinal)));

    private static (string From, string To)[] BrokenTexts =>
    [
        ("9462640300", "9462640301"),
        ("70000", "7000O"),
        ("\"resourceType\": \"Appointment\"", "\"resourceType\": \"Slot\""),
        ("\"resourceType\": \"Appointment\",", ""),
        ("\"proposed\"", "\"booked\""),
        ("\"language\": \"en\",", ""),
        ("\"language\": \"en\"", "\"language\": [\"en\"]"),
        ("\"language\"", "\"mood\": {\"a\": [1]}, \"language\""),
        ("\"description\": \"e-Referral Appointment\"", "\"description\": \"\""),
        ("\"description\"", "\"start\": \"2026-12-01T10:00:00Z\", \"end\": [], \"description\""),
        ("\"description\"", "\"id\": \"a_b\", \"created\": \"2026-13-01\", \"description\""),
        ("\"slot\": [", "\"slot\": [], \"slot\": ["),
        ("\"slot\": [", "\"slot\": [{\"reference\": \"Slot/1\"}, "),
        ("Slot/4711", "Slot/"),
        ("Slot/4711", "https://host.example/STU3/Slot/4711"),
        ("SLOT_NOT_AVAILABLE", "NO_SLOTS_AT_SERVICE"),
        ("SLOT_NOT_AVAILABLE", "NOT_IN_THE_MOOD"),
        ("eRS-ReviewReason-1", "eRS-ReviewReason-2"),
        ("Prefers mornings", new string('m', 1001)),
        ("/_history/5", ""),
        ("/_history/5", "/_history/05"),
        ("ers-service", "ers-services"),
        ("ers-service", "nhs-number"),
        ("nhs-number", "sds-user-id"),
        ("\"status\": \"accepted\"", "\"status\": \"needs-action\""),
        ("\"value\": \"70000\"", "\"value\": null"),
        ("\"actor\": {", "\"actor\": {\"reference\": \"Patient/1\", "),
        ("eRS-Appointment-1", "Appointment"),
        ("\"meta\": {", "\"meta\": 7, \"meta\": {"),
        ("morn", "\\ud83d"),
        ("morn", "\\u006dorn"),
        ("]\n}", "]\n"),
        ("{\n  \"meta\"", "[{\n  \"meta\""),
    ];

    /// <summary>The same payload with an NHS number whose check digit is wrong.</summary>
    public static byte[] Broken(byte[] payload) => Utf8(Encoding.UTF8.GetString(payload).Replace("9462640300", "9462640301", StringComparison.Ordinal));

    /// <summary>The same payload without blanks between its tokens.</summary>
    public static byte[] Minified(byte[] payload)
    {
        using JsonDocument document = JsonDocument.Parse(payload);
        var buffer = new ArrayBufferWriter<byte>(payload.Length);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
