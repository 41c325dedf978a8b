using System;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>The checks that a specification can name and that no pattern can say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checks
{
    /// <summary>The check digit of an NHS number: modulus 11 over weights 10 to 2. Ten zeros are no number.</summary>
    public static bool NhsNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 10)
        {
            return false;
        }

        int sum = 0;
        for (int index = 0; index < 9; index++)
        {
            sum += (digits[index] - '0') * (10 - index);
        }

        int expected = (11 - (sum % 11)) % 11;
        return sum != 0 && expected == digits[9] - '0';
    }
}
