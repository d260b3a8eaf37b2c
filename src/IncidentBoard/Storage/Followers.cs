using System.Collections.Immutable;

namespace IncidentBoard.Storage;

/// <summary>Everybody who wants to know that the board has changed. They are told that, never what; they read for themselves.</summary>
internal sealed class Followers
{
    private ImmutableList<Following> _all = [];

    /// <summary>How many follow now.</summary>
    public int Count => _all.Count;

    public Following Add()
    {
        var following = new Following(this);
        ImmutableInterlocked.Update(ref _all, all => all.Add(following));
        return following;
    }

    public void Remove(Following following) => ImmutableInterlocked.Update(ref _all, all => all.Remove(following));

    /// <summary>Tells all of them. Takes no longer for those who are slow.</summary>
    public void Announce()
    {
        foreach (var following in _all)
        {
            following.Tell();
        }
    }
}
