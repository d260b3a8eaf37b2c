using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace IncidentBoard.Tests;

/// <summary>Finds AngleSharp.Diffing beside the tests, whatever version the component test kit asks for.</summary>
internal static class ComponentTestKit
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += FromOutputFolder;

    private static Assembly? FromOutputFolder(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Diffing
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll"))
            : null;
}
