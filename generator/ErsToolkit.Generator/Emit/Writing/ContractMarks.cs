using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Writing;

/// <summary>The attributes by which the analyzers know clients, results and what must not be shown.</summary>
internal static class ContractMarks
{
    public const string Personal = "personal";
    public const string Secret = "secret";

    public static string Result(string role) => $"[{EmitContext.Runtime}ErsResult({Literal.Text(role)})]";

    /// <summary>The mark before a member or a type; nothing where there is nothing to hide.</summary>
    public static string Sensitive(bool isSensitive, string kind = Personal) => isSensitive ? $"[{EmitContext.Runtime}ErsSensitive({Literal.Text(kind)})]\n" : "";

    public static string Client(RequestModel request)
    {
        string seconds = request.TimeoutSeconds > 0 ? request.TimeoutSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return $"[{EmitContext.Runtime}ErsClient({Literal.Text(request.MayResend ? "safe" : "never")}, {Literal.Text(seconds)})]";
    }
}
