using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>One way in which e-RS refuses a request.</summary>
internal sealed record OutcomeModel
{
    public required CodeModel Key { get; init; }

    /// <summary>The HTTP status with which it comes, or several parted by blanks; empty where the specification does not say.</summary>
    public required string Status { get; init; }

    public string[] Statuses => Status.Split([' '], System.StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the caller does next: a member of the runtime's enumeration.</summary>
    public required string Next { get; init; }

    /// <summary>What it means.</summary>
    public required string Documentation { get; init; }

    /// <summary>The element that it is about, as issues show it; empty where none is named.</summary>
    public required string Path { get; init; }

    public required OutcomeFinder Finder { get; init; }

    /// <summary>The resources with which the caller finds it; none where it does not depend on what the caller holds.</summary>
    public EquatableArray<string> FoundWith { get; init; }

    /// <summary>Whether the request may have been carried out all the same.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Who can find an outcome; the members are those of the runtime's enumeration.</summary>
internal enum OutcomeFinder
{
    Payload,
    Context,
    Server,
}

/// <summary>What to do after an answer that has no key.</summary>
/// <param name="Code">An HTTP status, or a class of them such as <c>5xx</c>.</param>
/// <param name="Key">The outcome that the status alone tells; <see langword="null"/> where it may be one of several.</param>
/// <param name="Next">What the caller does next.</param>
/// <param name="Documentation">What it means.</param>
/// <param name="IsOpen">Whether the request may have been carried out all the same.</param>
internal sealed record StatusModel(string Code, CodeModel? Key, string Next, string Documentation, bool IsOpen)
{
    /// <summary>Whether it is a class of statuses.</summary>
    public bool IsClass => Code.EndsWith("xx", System.StringComparison.Ordinal);
}
