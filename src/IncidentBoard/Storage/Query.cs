using IncidentBoard.Access;
using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>A question to the board. Equal questions of readers with equal sight get one shared answer, so the answer must be immutable.</summary>
/// <typeparam name="T">The answer.</typeparam>
public abstract record Query<T>
{
    /// <summary>What somebody must be allowed to do in order to ask.</summary>
    public virtual Act Act => Act.Read;

    /// <summary>Whether the answer depends on nothing but the question, the reader's sight and the board; false when it depends on who asks or on the time.</summary>
    public virtual bool IsShared => true;

    /// <summary>Answers from what the reader may see.</summary>
    public abstract Task<T> RunAsync(VisibleTo visible, CancellationToken cancellationToken);
}
