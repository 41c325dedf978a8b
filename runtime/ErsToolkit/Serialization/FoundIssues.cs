using System;
using System.Collections.Generic;

namespace ErsToolkit.Serialization;

/// <summary>The issues of one payload. It keeps a limited number of them, because it is the sender of a payload who decides how many there are.</summary>
internal sealed class FoundIssues
{
    private const int Maximum = ValidationResult.MaximumIssues;

    // In the order in which they were found; cut back to the maximum whenever it has twice as many.
    private readonly List<FoundIssue> _kept = new();

    // The weight of the last that was kept when the list was cut back: what weighs more need not be looked at.
    private long _limit = long.MaxValue;
    private int _firstLost = int.MaxValue;
    private int _lastLost = -1;

    /// <summary>The number of issues that were found and not forgotten, whether they were kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an issue.</summary>
    /// <param name="severity">Its severity.</param>
    /// <param name="key">Its key.</param>
    /// <param name="path">The path of the element, or of its parent where the name follows.</param>
    /// <param name="member">The name of a member below the path; <see langword="null"/> for none.</param>
    /// <param name="position">The offset in the payload.</param>
    /// <param name="message">Its message.</param>
    public void Add(Severity severity, string key, ElementPath path, string? member, int position, string message)
    {
        var issue = new FoundIssue(Count++, severity, key, path, member, position, message);
        if (issue.Weight > _limit)
        {
            Lose(issue);
            return;
        }

        _kept.Add(issue);
        if (_kept.Count == 2 * Maximum)
        {
            CutBack();
        }
    }

    /// <summary>Drops all issues that were found since there were <paramref name="count"/>.</summary>
    public void ForgetSince(int count)
    {
        int kept = _kept.Count;
        while (kept > 0 && _kept[kept - 1].Number >= count)
        {
            kept--;
        }

        _kept.RemoveRange(kept, _kept.Count - kept);
        Count = Math.Min(Count, count);
        ForgetLost(count, int.MaxValue);
    }

    /// <summary>Drops some issues. The others keep their numbers, which later marks rely on.</summary>
    public void Drop(int first, int count)
    {
        _kept.RemoveAll(issue => issue.Number >= first && issue.Number < first + count);
        ForgetLost(first, first + count);
    }

    /// <summary>Gives the issues in the order of their place; a single pass over the payload finds all lines and columns.</summary>
    public ValidationResult ToResult(ReadOnlySpan<byte> utf8, int start)
    {
        if (_kept.Count > Maximum)
        {
            CutBack();
        }

        Sort(issue => issue.Place);
        var position = new TextPosition(utf8, start);
        var issues = new List<ValidationIssue>(_kept.Count);
        foreach (FoundIssue issue in _kept)
        {
            position.MoveTo(issue.Position);
            string path = issue.Path.ToString();
            issues.Add(new ValidationIssue(
                issue.Severity, issue.Key, issue.Member is null ? path : path + "." + issue.Member, issue.Message, position.Line, position.Column));
        }

        return ValidationResult.Create(issues, isTruncated: _lastLost >= 0);
    }

    private void CutBack()
    {
        Sort(issue => issue.Weight);
        for (int index = Maximum; index < _kept.Count; index++)
        {
            Lose(_kept[index]);
        }

        _kept.RemoveRange(Maximum, _kept.Count - Maximum);
        _limit = _kept[Maximum - 1].Weight;
        Sort(issue => issue.Number);
    }

    private void Sort(Func<FoundIssue, long> key)
    {
        // Sorting numbers takes a tenth of the time that comparing issues would.
        FoundIssue[] issues = _kept.ToArray();
        Array.Sort(Array.ConvertAll(issues, issue => key(issue)), issues);
        _kept.Clear();
        _kept.AddRange(issues);
    }

    private void Lose(FoundIssue issue)
    {
        _firstLost = Math.Min(_firstLost, issue.Number);
        _lastLost = Math.Max(_lastLost, issue.Number);
    }

    /// <summary>Makes room for later issues, and takes back that some were lost where none of those counts any more.</summary>
    private void ForgetLost(int from, int to)
    {
        _limit = _kept.Count < Maximum ? long.MaxValue : _limit;
        if (_firstLost >= from && _lastLost < to)
        {
            _firstLost = int.MaxValue;
            _lastLost = -1;
        }
        else if (to == int.MaxValue)
        {
            _lastLost = Math.Min(_lastLost, from - 1);
        }
    }
}
