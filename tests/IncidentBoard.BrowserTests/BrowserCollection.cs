namespace IncidentBoard.BrowserTests;

/// <summary>Tests that share one running app and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Stage>
{
    public const string Name = "browser";
}
