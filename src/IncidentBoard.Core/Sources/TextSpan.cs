namespace IncidentBoard.Core.Sources;

/// <summary>A stretch of a <see cref="ReadingText"/>, counted in Unicode code points, end exclusive. A negative start, or an end before the start, throws.</summary>
public readonly record struct TextSpan
{
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; }

    /// <summary>The first code point that no longer belongs to it.</summary>
    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int at) => Start <= at && at < End;

    /// <summary>Whether they share at least one code point.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    public void Deconstruct(out int start, out int end) => (start, end) = (Start, End);
}
