namespace ErsToolkit.Tool.Tests.Importing;

/// <summary>OpenAPI descriptions in the ways in which people write them.</summary>
internal static class Descriptions
{
    /// <summary>A POST whose parts are in other files, as YAML of version 3.0.</summary>
    public const string Cancelling = """
        openapi: 3.0.3
        info: {title: Clinic API, version: '2.1'}
        paths:
          /Appointment:
            post:
              operationId: a099-cancel-appointment
              summary: Cancels an appointment.
              security: [{bearerAuth: []}]
              parameters:
                - $ref: 'parts/organisation.yaml'
                - {name: X-Correlation-ID, in: header, schema: {type: string}}
                - {name: Colour, in: header, required: true, schema: {type: string, enum: [red, green]}}
              requestBody:
                content:
                  application/fhir+json:
                    schema: {$ref: '#/components/schemas/Appointment'}
                    examples: {one: {value: {$ref: 'nowhere.json'}}}
              responses:
                '201':
                  description: Cancelled.
                  headers: {X-Correlation-ID: {schema: {type: string}}, X-Request-ID: {schema: {type: string}}, Content-Type: {schema: {type: string}}}
                '401': {description: The caller is not signed in. Sign in.}
                '409':
                  description: |
                    The appointment has changed.

                    | Error code | Description |
                    | ---------- | ----------- |
                    | `VERSION_CONFLICT` | There is a later version. |
                '422':
                  description: |
                    ## Refused

                    | Error code | Description |
                    | ---------- | ----------- |
                    | MISSING_VALUE | Something is missing. |
                    | INVALID_CODE | A code is wrong. |
                    | NO_SUCH_KEY | Nobody -- but this clinic -- has it. |
        components:
          schemas:
            Appointment:
              type: object
              description: The appointment to cancel. As it was read.
              required: [resourceType, status, id, meta, participant, start]
              properties:
                resourceType: {type: string, enum: [Appointment]}
                id: {type: string}
                meta:
                  type: object
                  required: [profile]
                  properties:
                    profile: {type: array, minItems: 1, items: {type: string, enum: ['https://example.org/p1', 'https://example.org/p2']}}
                status: {type: string, enum: [cancelled, booked]}
                urgency: {type: string, enum: [low, high]}
                priority: {type: integer, minimum: 1, maximum: 9}
                language: {type: string, enum: [en]}
                start: {type: string, format: date-time, description: When it starts. Always with an offset.}
                comment: {type: string, maxLength: 200}
                versionId: {type: string, readOnly: true}
                slot: {type: array, maxItems: 1, items: {type: object, required: [reference], properties: {reference: {type: string, example: 'Slot/12'}}}}
                reason:
                  type: array
                  maxItems: 1
                  items:
                    type: object
                    properties:
                      coding:
                        type: array
                        maxItems: 1
                        items:
                          anyOf:
                            - {type: object, title: cancel reason, properties: {system: {type: string, enum: ['https://example.org/r']}, code: {type: string, enum: [ILL, OTHER]}, display: {type: string}}}
                            - {type: object, title: other reason, properties: {system: {type: string, enum: ['https://example.org/o']}, code: {type: string}}}
                participant:
                  type: array
                  description: |
                    | Field | Cardinality |
                    | ----- | ----------- |
                    | `Patient` | `1..1` |
                    | `Bed` | `0..1` |
                  items:
                    anyOf:
                      - title: Patient
                        type: object
                        required: [status]
                        properties: {actor: {$ref: 'parts/actor.yaml#/patient'}, status: {type: string, enum: [accepted]}}
                      - title: Bed
                        type: object
                        required: [status]
                        properties: {actor: {$ref: 'parts/actor.yaml#/bed'}, status: {type: string, enum: [accepted]}, kind: {type: string}}
        """;

    public const string Organisation = """
        name: Clinic-Organisation
        in: header
        required: true
        description: The organisation. Its ODS code.
        schema: {type: string}
        """;

    public const string Actors = """
        patient:
          type: object
          required: [identifier]
          properties:
            identifier: {type: object, required: [system, value], properties: {system: {type: string, enum: ['http://fhir.nhs.net/Id/nhs-number']}, value: {type: string}}}
        bed:
          type: object
          required: [identifier]
          properties:
            identifier: {$ref: '#/bedId'}
            display: {type: string}
        bedId: {type: object, required: [system, value], properties: {system: {type: string, enum: ['https://example.org/beds']}, value: {type: string, pattern: '^[A-Z]\d+$'}}}
        """;

    /// <summary>A GET with a Bundle, as JSON of version 3.1.</summary>
    public const string Searching = """
        {
          "openapi": "3.1.0", "info": { "title": "Slots", "version": "1" },
          "paths": {
            "/Slot": { "get": {
              "operationId": "findSlots", "summary": "Finds slots.",
              "parameters": [
                { "name": "schedule.actor:HealthcareService", "in": "query", "required": true, "schema": { "type": "string" } },
                { "name": "status", "in": "query", "required": true, "schema": { "type": "string", "const": "free" } },
                { "name": "priority", "in": "query", "schema": { "type": "string", "enum": ["ROUTINE", "URGENT", "TWO_WEEK_WAIT"] } },
                { "name": "_count", "in": "query", "schema": { "type": "integer", "minimum": 1, "maximum": 50 } },
                { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "page", "in": "query", "schema": { "type": ["integer", "null"] } }
              ],
              "responses": {
                "200": { "description": "ok", "content": { "application/fhir+json": { "schema": { "type": "object", "properties": { "entry": { "type": "array", "items": { "type": "object", "properties": { "resource": { "anyOf": [
                  { "type": "object", "required": ["start", "id"], "properties": { "resourceType": { "const": "Slot" }, "id": { "type": "string" }, "start": { "type": "string", "format": "date-time" },
                    "end": { "type": ["string", "null"], "format": "date-time" }, "status": { "enum": ["free"] }, "schedule": { "type": "object", "properties": { "reference": { "type": "string", "examples": ["Schedule/1"] } } }, "note": { "type": "string" } } },
                  { "type": "object", "properties": { "resourceType": { "const": "Schedule" }, "actor": { "type": "array", "items": { "type": "object", "properties": { "identifier": { "anyOf": [
                    { "type": "object", "properties": { "system": { "const": "http://fhir.nhs.net/Id/ers-service" }, "value": { "type": "string" } } },
                    { "type": "object", "properties": { "system": { "const": "https://example.org/rooms" }, "value": { "type": "string" } } }
                  ] } } } } } }
                ] } } } } } } } } },
                "400": { "description": "The search is wrong.\n\n| Error code | Description |\n|---|---|\n| INVALID_VALUE | A value is wrong. |\n| MISSING_PARAMETER | A parameter is missing. |" },
                "429": { "description": "Too many requests." }
              } } },
            "/Slot/{id}": { "get": { "operationId": "readSlot", "responses": {} }, "post": { "responses": {} } },
            "/Note": { "delete": { "operationId": "removeNote", "responses": {} }, "post": { "operationId": "addNote", "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } }, "responses": {} } }
          }
        }
        """;
}
