using System;
using System.Linq;
using System.Text.Json;
using FluentValidation;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>Reading, checking and writing with System.Text.Json's source generator, and FluentValidation's rules on its model.</summary>
internal static class SystemTextJson
{
    public static AppointmentModel Parse(byte[] payload) =>
        JsonSerializer.Deserialize(payload, AppointmentContext.Default.AppointmentModel) ?? throw new InvalidOperationException("The payload is null.");

    public static bool IsValid(byte[] payload, IValidator<AppointmentModel> rules) => rules.Validate(Parse(payload)).IsValid;

    public static void Write(AppointmentModel appointment, Utf8JsonWriter json) => JsonSerializer.Serialize(json, appointment, AppointmentContext.Default.AppointmentModel);

    public static OutcomeKey Key(byte[] body)
    {
        OutcomeModel outcome = JsonSerializer.Deserialize(body, OutcomeContext.Default.OutcomeModel) ?? throw new InvalidOperationException("The body is null.");
        return OutcomeKeyExtensions.Parse(outcome.Issue![0].Details!.Coding!.First(coding => coding.System == HandOutcome.System).Code!);
    }
}
