using System;
using System.Threading;
using ErsSimulator.Rules;

namespace ErsSimulator.Faults;

/// <summary>What the faults of one simulator share.</summary>
internal sealed record FaultSurroundings(TimeProvider Clock, Hanging Hanging, Func<Uri> OtherAddress, Action<string>? Log, CancellationToken Stopping);
