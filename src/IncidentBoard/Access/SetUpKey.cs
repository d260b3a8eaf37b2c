using System.Security.Cryptography;
using System.Text;
using IncidentBoard.Storage;

namespace IncidentBoard.Access;

/// <summary>
/// The key of the link that makes the first administrator: printed on the console of a board that nobody can sign in to, good until somebody can or the
/// server stops. Whoever reads the console may as well read the data folder.
/// </summary>
public sealed class SetUpKey(Board board)
{
    private readonly string _key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The path of the link; none when there is somebody who can sign in.</summary>
    public string? Path => board.Readers.AreNone ? $"/set-up?key={_key}" : null;

    /// <summary>Whether that key opens the board for setting up now.</summary>
    public bool Opens(string? key) =>
        board.Readers.AreNone && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key ?? ""), Encoding.UTF8.GetBytes(_key));
}
