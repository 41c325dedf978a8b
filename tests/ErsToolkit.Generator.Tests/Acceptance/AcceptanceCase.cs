using System;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Something that a user of A016 relies on.</summary>
/// <param name="Name">What it is, in words: the traceability table names it.</param>
/// <param name="Expected">The summary of its verdict.</param>
/// <param name="Run">Comes to the verdict.</param>
internal sealed record AcceptanceCase(string Name, string Expected, Func<Subject, Verdict> Run);
