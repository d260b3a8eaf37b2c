using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Checks the whole journal: that no line is missing, moved or changed, and that every value is the one its line was written over.</summary>
public static class Verification
{
    /// <summary>What is wrong with the first line that is; null when the journal is whole.</summary>
    public static Task<string?> FirstBreakAsync(Board board) => board.ReadAsync(FirstBreakAsync);

    internal static async Task<string?> FirstBreakAsync(BoardDb db)
    {
        var (sequence, hash) = (0L, JournalChain.Beginning);
        await using var values = db.Values.AsNoTracking().OrderBy(value => value.Sequence).ThenBy(value => value.Ordinal).AsAsyncEnumerable().GetAsyncEnumerator();
        var more = await values.MoveNextAsync();
        await foreach (var line in db.Lines.AsNoTracking().OrderBy(line => line.Sequence).AsAsyncEnumerable())
        {
            var own = new List<JournalValue>();
            while (more && values.Current.Sequence == line.Sequence)
            {
                own.Add(values.Current);
                more = await values.MoveNextAsync();
            }

            if (line.Sequence != ++sequence)
            {
                return string.Create(CultureInfo.InvariantCulture, $"line {sequence} is missing");
            }

            hash = JournalChain.Hash(hash, line.Canonical);
            if (!hash.AsSpan().SequenceEqual(line.Hash) || !JournalChain.Matches(line, own))
            {
                return string.Create(CultureInfo.InvariantCulture, $"line {sequence} is not as it was written");
            }
        }

        return more ? "there are values that belong to no line" : null;
    }
}
