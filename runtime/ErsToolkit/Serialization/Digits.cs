using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Compares numbers that are texts of digits, because they may be longer than any number type. No order holds where one is absent or is not a number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Digits
{
    /// <summary>Whether the first number is less than the second.</summary>
    public static bool Less(string? left, string? right) => Compare(left, right) < 0;

    /// <summary>Whether the first number is not greater than the second.</summary>
    public static bool LessOrEqual(string? left, string? right) => Compare(left, right) <= 0;

    private static int? Compare(string? left, string? right)
    {
        if (left is null || right is null || !IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        string first = left.TrimStart('0');
        string second = right.TrimStart('0');
        return first.Length != second.Length ? first.Length - second.Length : string.CompareOrdinal(first, second);
    }

    private static bool IsNumber(string text)
    {
        foreach (char character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
