namespace ErsToolkit.Analyzers.Results;

/// <summary>What a path knows about a value that has to do with a result.</summary>
internal abstract record CaseFact
{
    /// <summary>Something was learned after the request was sent, or depends on the result in a way that is not understood: who decides by it may know what
    /// became of the request.</summary>
    public static CaseFact Learned { get; } = new LearnedFact();

    private sealed record LearnedFact : CaseFact;
}

/// <summary>A constant that the value has on this path.</summary>
internal sealed record KnownFact(object? Value) : CaseFact;

/// <summary>A condition on the result: in which cases it may hold, and in which it may not.</summary>
internal sealed record TestFact(Cases WhenTrue, Cases WhenFalse) : CaseFact
{
    public TestFact Negated => new(WhenFalse, WhenTrue);
}

/// <summary>The result itself, in some of its cases; in the others null, or not to be had.</summary>
internal sealed record ResultFact(Cases Cases) : CaseFact;
