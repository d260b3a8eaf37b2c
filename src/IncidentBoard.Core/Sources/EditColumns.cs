namespace IncidentBoard.Core.Sources;

/// <summary>
/// The last row of the edit distance table of a pattern and a text, column by column, 64 rows at a step (Myers 1999, blocks as by Hyyrö 2003).
/// A column of a pattern of <c>m</c> letters takes <c>m / 64</c> steps, whatever the text.
/// </summary>
internal sealed class EditColumns
{
    private readonly int _blocks;
    private readonly ulong _lastRow;
    private readonly ulong[] _equal;
    private readonly ulong[] _up;
    private readonly ulong[] _down;
    private readonly int _fromTop;

    /// <param name="pattern">Letters as numbers from 1 to <paramref name="letters"/>.</param>
    /// <param name="letters">How many different ones there are; 0 is a letter that the pattern does not have.</param>
    /// <param name="anchored">The match begins with the first column; otherwise it begins anywhere.</param>
    public EditColumns(ReadOnlySpan<int> pattern, int letters, bool anchored)
    {
        _blocks = (pattern.Length + 63) / 64;
        _lastRow = 1UL << ((pattern.Length - 1) % 64);
        _equal = new ulong[(letters + 1) * _blocks];
        for (var row = 0; row < pattern.Length; row++)
        {
            _equal[(pattern[row] * _blocks) + (row / 64)] |= 1UL << (row % 64);
        }

        (_up, _down) = (new ulong[_blocks], new ulong[_blocks]);
        Array.Fill(_up, ulong.MaxValue);
        _fromTop = anchored ? 1 : 0;
        Distance = pattern.Length;
    }

    /// <summary>The edits between the pattern and the best match that ends with the column taken last.</summary>
    public int Distance { get; private set; }

    public void Take(int letter)
    {
        var carry = _fromTop;
        var equalOfLetter = _equal.AsSpan(letter * _blocks, _blocks);
        for (var block = 0; block < _blocks; block++)
        {
            var (up, down) = (_up[block], _down[block]);
            var equal = equalOfLetter[block];
            var vertical = equal | down;
            equal |= carry < 0 ? 1UL : 0;
            var horizontal = (((equal & up) + up) ^ up) | equal;
            var plus = down | ~(horizontal | up);
            var minus = up & horizontal;
            var bottom = block == _blocks - 1 ? _lastRow : 1UL << 63;
            var next = (plus & bottom) != 0 ? 1 : (minus & bottom) != 0 ? -1 : 0;
            plus = (plus << 1) | (carry > 0 ? 1UL : 0);
            minus = (minus << 1) | (carry < 0 ? 1UL : 0);
            _up[block] = minus | ~(vertical | plus);
            _down[block] = plus & vertical;
            carry = next;
        }

        Distance += carry;
    }
}
