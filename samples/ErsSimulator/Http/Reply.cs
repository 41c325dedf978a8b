using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>What e-RS has to say to a request.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Made">What was made; null for nothing.</param>
internal sealed record Reply(Answer Answer, Appointment? Made = null);
