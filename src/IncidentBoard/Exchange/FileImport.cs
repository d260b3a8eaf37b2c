using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>What a file brings to the board, as one change: all of it or nothing, one journal line, undoable as one.</summary>
public abstract record FileImport : Change
{
    public sealed override Act Act => Act.Import;

    /// <summary>What the file itself showed to make no sense.</summary>
    internal virtual Rows<RefusedRecord> RefusedInFile => [];

    /// <summary>What was taken, and somebody should look at.</summary>
    internal virtual Rows<RefusedRecord> Remarks => [];

    /// <summary>Lays on the desk what the records make, each for itself; what they break together is the door's to say.</summary>
    internal abstract Task<Laid> LayAsync(Desk desk, CancellationToken cancellationToken);

    /// <summary>The same import with these records and without those.</summary>
    internal abstract FileImport Only(IReadOnlyCollection<BoardRecord> accepted, IReadOnlyCollection<BoardRecord> refused);
}
