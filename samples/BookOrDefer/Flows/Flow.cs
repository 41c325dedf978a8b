using System;
using System.Threading.Tasks;

namespace BookOrDefer.Flows;

/// <summary>A course of events from a search to its end.</summary>
/// <param name="Title">What happens.</param>
/// <param name="Introduction">What is shown with it.</param>
/// <param name="Expected">How it has to end.</param>
/// <param name="RunAsync">Plays it, and gives how it ended.</param>
internal sealed record Flow(string Title, string Introduction, string Expected, Func<Setting, Steps, Task<string>> RunAsync);
