namespace ErsToolkit.Generator.Model;

/// <summary>One way in which e-RS refuses a request.</summary>
/// <param name="Key">The outcome's key.</param>
/// <param name="Next">What the caller does next: a member of the runtime's enumeration.</param>
/// <param name="Documentation">What it means.</param>
internal sealed record OutcomeModel(CodeModel Key, string Next, string Documentation);

/// <summary>What to do after an answer that has no key.</summary>
/// <param name="Code">An HTTP status, or a class of them such as <c>5xx</c>.</param>
/// <param name="Next">What the caller does next.</param>
internal sealed record StatusModel(string Code, string Next);
