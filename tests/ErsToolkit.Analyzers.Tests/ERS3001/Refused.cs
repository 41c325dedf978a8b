using ErsToolkit.Analyzers.Tests.Shared;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>Programs whose method is handed a refusal.</summary>
internal static class Refused
{
    private const string Signature =
        "public void Run(BookRefusal refusal, BookRefusal second, DeferRefusal other, BookingFailed failed, bool flag, int count, string slot, DeferReason reason)";

    public static string Method(string statements, string members = "") => Given.Method(statements, members, Signature);
}
