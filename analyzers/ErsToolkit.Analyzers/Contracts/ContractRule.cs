using System.Collections.Immutable;
using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What a rule of the specification demands of its field.</summary>
internal enum RuleKind
{
    Required,
    Forbidden,
}

/// <summary>One rule of a builder: <see cref="Field"/> is required, or forbidden, while <see cref="WhenField"/> has one of <see cref="Codes"/>.</summary>
internal sealed class ContractRule(RuleKind kind, string field, string whenField, ImmutableArray<string> codes)
{
    public RuleKind Kind { get; } = kind;

    public string Field { get; } = field;

    /// <summary>Empty where the rule always holds.</summary>
    public string WhenField { get; } = whenField;

    public ImmutableArray<string> Codes { get; } = codes;

    public bool IsConditional => WhenField.Length > 0;

    public bool IsSameBut(ContractRule other) => Kind == other.Kind && Field == other.Field && WhenField == other.WhenField;

    /// <summary>Rules on the same fields are one rule with more codes, so that paths which differ in the code alone agree on the breach.</summary>
    public ContractRule With(ImmutableArray<string> more) => new(Kind, Field, WhenField, Codes.Union(more).ToImmutableArray());
}
