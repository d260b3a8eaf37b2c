using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Data classes as bits of one number, as the network keeps them.</summary>
public static class DataClassSet
{
    private static readonly DataClass[] _all = Enum.GetValues<DataClass>();

    public static int Of(IEnumerable<DataClass> classes) => classes.Aggregate(0, (set, one) => set | (1 << (int)one));

    public static Rows<DataClass> Members(int set) => _all.Where(one => (set & (1 << (int)one)) != 0).ToRows();
}
