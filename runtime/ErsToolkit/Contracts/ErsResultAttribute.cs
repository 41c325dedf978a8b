using System;

namespace ErsToolkit;

/// <summary>Says what a type, or a member of it, tells about a request that was sent. The analyzers know results by this attribute and by nothing else.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ErsResultAttribute(string role) : Attribute
{
    /// <summary>
    /// On a type: <c>result</c> for the base type of all results of a request, and for its cases <c>carried-out</c>, <c>refused</c> and <c>unknown</c>.
    /// On a property: <c>confirmation</c> where it says whether the answer is about what was requested, <c>arrival</c> where it says whether the server may have received the request.
    /// On a method: <c>settlement</c> where it says what became of a request whose result is unknown.
    /// </summary>
    public string Role { get; } = role;
}
