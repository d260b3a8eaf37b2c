namespace IncidentBoard.Core.Exchange;

/// <summary>A format of others that the board can take in.</summary>
public interface IImportFormat
{
    /// <summary>The name on the command line and in addresses, such as <c>veris</c>.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>The columns that somebody may have to point out; none where the format says itself what is what.</summary>
    IReadOnlyList<ImportColumn> Columns => [];

    /// <summary>Whether a file looks like one of these. Never throws.</summary>
    bool Knows(ImportText file);

    /// <summary>
    /// Reads a file. Throws <see cref="FormatException"/> with one plain line when it is none of these as a whole; single records that make no sense are refused by name.
    /// </summary>
    ForeignFile Read(ImportText file, ImportChoices choices, CancellationToken cancellationToken);
}
