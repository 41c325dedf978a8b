using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The checks of a whole text that the specification language knows by name.</summary>
internal static class CheckDigits
{
    /// <summary>A check that this version does not know is passed: it was written for a newer one.</summary>
    public static bool Passes(string check, string text) => check != "nhs-number" || IsNhsNumber(text);

    // Modulus 11 with the weights 10 to 2; ten zeros pass the sum and are no number.
    private static bool IsNhsNumber(string text)
    {
        if (text.Length != 10 || !text.All(c => c is >= '0' and <= '9') || text.All(c => c == '0'))
            return false;
        int sum = text.Take(9).Select((digit, index) => (digit - '0') * (10 - index)).Sum();
        int check = (11 - (sum % 11)) % 11;
        return check == text[9] - '0';
    }
}
