namespace IncidentBoard.Core.Views.Recorded;

/// <summary>One thing as the board held it at a moment, beside what it holds now.</summary>
/// <param name="WasThere">On the board then, and open to the reader.</param>
/// <param name="IsThere">On the board now.</param>
public sealed record RecordedThing(string Kind, Guid Id, string Title, bool WasThere, bool IsThere, Rows<RecordedField> Fields)
{
    /// <summary>Whether anything of it is otherwise now.</summary>
    public bool Differs => WasThere != IsThere || (WasThere && Fields.Any(one => one.Differs));
}
