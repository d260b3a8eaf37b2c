namespace IncidentBoard.Core.Sources;

/// <summary>
/// Compares two sequences: pieces that occur once in each hold them together (patience), what lies between is compared by the shortest edit script (Myers 1986)
/// as long as the steps suffice.
/// </summary>
internal sealed class SequenceComparison(int steps)
{
    // A stretch that needs more edits is not worth telling piece by piece; it also bounds the memory of one comparison to two megabytes.
    private const int MostEdits = 700;

    private int _steps = steps;

    /// <summary>The whole of both sequences in order; stretches that are the same and stretches that are not take turns.</summary>
    public List<SequenceStep> Steps(List<string> old, List<string> changed)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbered(old, numbers), Numbered(changed, numbers));
        var matches = new List<(int A, int B)>();
        var (lastA, lastB) = (0, 0);
        foreach (var (atA, atB) in Anchors(a, b).Append((a.Length, b.Length)))
        {
            Gap(a, lastA, atA, b, lastB, atB, matches);
            if (atA < a.Length)
            {
                matches.Add((atA, atB));
            }

            (lastA, lastB) = (atA + 1, atB + 1);
        }

        return Gathered(matches, a.Length, b.Length);
    }

    /// <summary>The longest common subsequence, as pairs of indexes; none when it takes too many edits or steps.</summary>
    public List<(int A, int B)> ShortestScript(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        var centre = most + 1;
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1]);
                var x = down ? furthest[centre + diagonal + 1] : furthest[centre + diagonal - 1] + 1;
                var start = x;
                while (x < a.Length && x - diagonal < b.Length && x - diagonal >= 0 && a[x] == b[x - diagonal])
                {
                    x++;
                }

                furthest[centre + diagonal] = x;
                _steps -= 1 + x - start;
                if (x >= a.Length && x - diagonal >= b.Length)
                {
                    return Traced(trace, edits, a.Length, b.Length);
                }
            }

            if (_steps <= 0)
            {
                return [];
            }

            trace.Add(furthest[(centre - edits)..(centre + edits + 1)]);
        }

        return [];
    }

    private void Gap(int[] a, int fromA, int toA, int[] b, int fromB, int toB, List<(int A, int B)> matches)
    {
        while (fromA < toA && fromB < toB && a[fromA] == b[fromB])
        {
            matches.Add((fromA++, fromB++));
        }

        var (endA, endB) = (toA, toB);
        while (endA > fromA && endB > fromB && a[endA - 1] == b[endB - 1])
        {
            (endA, endB) = (endA - 1, endB - 1);
        }

        if (endA > fromA && endB > fromB && _steps > 0)
        {
            foreach (var (atA, atB) in ShortestScript(a.AsSpan(fromA, endA - fromA), b.AsSpan(fromB, endB - fromB)))
            {
                matches.Add((fromA + atA, fromB + atB));
            }
        }

        for (; endA < toA; endA++, endB++)
        {
            matches.Add((endA, endB));
        }
    }

    // Walks the furthest points back to the beginning. The one of n edits holds diagonals -n to n.
    private static List<(int A, int B)> Traced(List<int[]> trace, int edits, int x, int y)
    {
        var matches = new List<(int A, int B)>();
        for (; edits > 0; edits--)
        {
            var before = trace[edits - 1];
            int Furthest(int diagonal) => Math.Abs(diagonal) <= edits - 1 ? before[diagonal + edits - 1] : -1;
            var diagonal = x - y;
            var down = diagonal == -edits || (diagonal != edits && Furthest(diagonal - 1) < Furthest(diagonal + 1));
            var (startX, startDiagonal) = down ? (Furthest(diagonal + 1), diagonal + 1) : (Furthest(diagonal - 1), diagonal - 1);
            var afterEdit = down ? startX : startX + 1;
            for (; x > afterEdit; x--, y--)
            {
                matches.Add((x - 1, y - 1));
            }

            (x, y) = (startX, startX - startDiagonal);
        }

        for (; x > 0; x--, y--)
        {
            matches.Add((x - 1, y - 1));
        }

        matches.Reverse();
        return matches;
    }

    // Pieces that occur once in both, as many as stand in the same order (the longest increasing subsequence).
    private static List<(int A, int B)> Anchors(int[] a, int[] b)
    {
        var (onceA, onceB) = (Once(a), Once(b));
        var pairs = onceA.Where(pair => onceB.ContainsKey(pair.Key)).Select(pair => (A: pair.Value, B: onceB[pair.Key])).OrderBy(pair => pair.A).ToList();
        var (tails, before) = (new List<int>(), new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].B < pairs[i].B ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var anchors = new List<(int A, int B)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            anchors.Add(pairs[i]);
        }

        anchors.Reverse();
        return anchors;
    }

    private static Dictionary<int, int> Once(int[] sequence)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < sequence.Length; i++)
        {
            places[sequence[i]] = places.ContainsKey(sequence[i]) ? -1 : i;
        }

        return places.Where(pair => pair.Value >= 0).ToDictionary();
    }

    private static List<SequenceStep> Gathered(List<(int A, int B)> matches, int lengthA, int lengthB)
    {
        var steps = new List<SequenceStep>();
        var (a, b) = (0, 0);
        for (var i = 0; i <= matches.Count; i++)
        {
            var (nextA, nextB) = i < matches.Count ? matches[i] : (lengthA, lengthB);
            if (nextA > a || nextB > b)
            {
                steps.Add(new SequenceStep(IsSame: false, a..nextA, b..nextB));
            }

            var start = i;
            while (i + 1 < matches.Count && matches[i + 1] == (matches[i].A + 1, matches[i].B + 1))
            {
                i++;
            }

            (a, b) = i < matches.Count ? (matches[i].A + 1, matches[i].B + 1) : (lengthA, lengthB);
            if (start < matches.Count)
            {
                steps.Add(new SequenceStep(IsSame: true, nextA..a, nextB..b));
            }
        }

        return steps;
    }

    private static int[] Numbered(List<string> pieces, Dictionary<string, int> numbers)
    {
        var sequence = new int[pieces.Count];
        for (var i = 0; i < sequence.Length; i++)
        {
            if (!numbers.TryGetValue(pieces[i], out sequence[i]))
            {
                sequence[i] = numbers[pieces[i]] = numbers.Count;
            }
        }

        return sequence;
    }
}
