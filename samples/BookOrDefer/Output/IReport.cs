using System;
using BookOrDefer.Validation;

namespace BookOrDefer.Output;

/// <summary>Takes one checked file after the other.</summary>
internal interface IReport : IDisposable
{
    void Add(CheckedPayload payload);
}
