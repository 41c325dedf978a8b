using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Reads in which cases a pattern matches a result.</summary>
/// <param name="contracts">What the attributes say.</param>
/// <param name="ignoresConfirmation">Whether a pattern that also asks whether the answer is confirmed counts as one that does not.</param>
internal sealed class PatternReader(ResultContracts contracts, bool ignoresConfirmation = false)
{
    /// <summary>What a pattern says about the cases that a value is in. A pattern that is not understood may match or not in any of them, and for a
    /// reason.</summary>
    public CaseFact Read(IPatternOperation pattern, ResultFact value) => TestOf(pattern, value) is { } test ? test : CaseFact.Learned;

    public static TestFact TestOf(ResultFact value, ITypeSymbol type, ResultContracts contracts)
    {
        Cases cases = value.Cases & contracts.CasesOf(type);

        // Anything is an object.
        if (contracts.CasesOf(type) == Cases.None && type.SpecialType == SpecialType.System_Object)
            cases = value.Cases;
        return new TestFact(cases, Cases.All & ~cases);
    }

    public TestFact? TestOf(IPatternOperation pattern, ResultFact value) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => new TestFact(Cases.All, Cases.None),
        IDeclarationPatternOperation { MatchedType: { } type } => TestOf(value, type, contracts),
        ITypePatternOperation type => TestOf(value, type.MatchedType, contracts),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => new TestFact(Cases.All & ~value.Cases, value.Cases),
        INegatedPatternOperation negated => TestOf(negated.Pattern, value)?.Negated,
        IBinaryPatternOperation binary => OfBinary(binary, value),
        IRecursivePatternOperation recursive => OfRecursive(recursive, value),
        _ => null,
    };

    private TestFact? OfBinary(IBinaryPatternOperation binary, ResultFact value)
    {
        if (TestOf(binary.LeftPattern, value) is not { } left || TestOf(binary.RightPattern, value) is not { } right)
            return null;
        return binary.OperatorKind == BinaryOperatorKind.Or
            ? new TestFact(left.WhenTrue | right.WhenTrue, left.WhenFalse & right.WhenFalse)
            : new TestFact(left.WhenTrue & right.WhenTrue, left.WhenFalse | right.WhenFalse);
    }

    /// <summary>Further conditions on a case that is certainly not the unknown one only make it possible that the pattern does not match there.</summary>
    private TestFact? OfRecursive(IRecursivePatternOperation recursive, ResultFact value)
    {
        TestFact test = TestOf(value, recursive.MatchedType, contracts);
        if (!recursive.DeconstructionSubpatterns.IsEmpty)
            return null;
        foreach (IPropertySubpatternOperation part in recursive.PropertySubpatterns)
        {
            if (part.Member is IPropertyReferenceOperation property && contracts.IsArrival(property.Property) && Expected(part.Pattern) is { } expected)
            {
                Cases matching = expected ? Cases.Arrived : Cases.NotArrived;
                test = new TestFact(test.WhenTrue & matching, test.WhenFalse | (test.WhenTrue & ~matching));
            }
            else if (ignoresConfirmation && part.Member is IPropertyReferenceOperation confirmation && contracts.IsConfirmation(confirmation.Property))
            {
                continue;
            }
            else if ((test.WhenTrue & Cases.Unknown) == 0)
            {
                test = test with { WhenFalse = test.WhenFalse | test.WhenTrue };
            }
            else
            {
                return null;
            }
        }

        return test;
    }

    private static bool? Expected(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } => value,
        INegatedPatternOperation negated => !Expected(negated.Pattern),
        _ => null,
    };
}
