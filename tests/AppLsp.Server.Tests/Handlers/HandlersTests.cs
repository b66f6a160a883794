using System.Reflection;
using AppLsp.Server.Handlers;
using AppLsp.Server.Protocol;
using PolyType.Abstractions;
using PolyType.SourceGenerator;
using StreamJsonRpc;

namespace AppLsp.Server.Tests.Handlers;

public sealed class HandlersTests
{
    /// <summary>Every class that answers the client.</summary>
    internal static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(ServerMethods)
            .Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && IsHandler(type)),
    ];

    /// <summary>Everything that a client can call.</summary>
    internal static IReadOnlyList<MethodInfo> Methods { get; } = [.. All.SelectMany(MethodsOf)];

    [Fact]
    public void Every_public_method_of_a_handler_is_one_of_the_protocol()
    {
        Assert.NotEmpty(Methods);
        foreach (var method in Methods)
            Assert.True(
                method.GetCustomAttribute<JsonRpcMethodAttribute>() is { Name.Length: > 0 },
                $"{method.DeclaringType!.Name}.{method.Name} can be called by the client, and has no name"
            );
    }

    [Fact]
    public void No_method_has_two_handlers()
    {
        foreach (var named in Methods.GroupBy(method => method.GetCustomAttribute<JsonRpcMethodAttribute>()!.Name))
            Assert.Single(named.Select(method => method.DeclaringType).Distinct());
    }

    [Fact]
    public void What_a_method_takes_and_gives_is_read_and_written_without_reflection()
    {
        foreach (var method in Methods)
        {
            var types = method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Where(type => type != typeof(CancellationToken))
                .Concat(method.ReturnType.GetGenericArguments());
            foreach (var type in types)
                Assert.True(
                    LspJson.Default.GetTypeInfo(type) is not null,
                    $"{type} of {method.DeclaringType!.Name}.{method.Name} is not named in LspJson"
                );
        }
    }

    [Fact]
    public void What_a_method_takes_and_gives_has_no_shape_beside_LspJson()
    {
        var provider = TypeShapeProvider_AppLsp_Server.Default;
        var shaped = typeof(ServerMethods)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(LspJson).Namespace)
            .Where(type => provider.GetTypeShape(type) is not (null or IObjectTypeShape { Properties.Count: 0 }))
            .Select(type => type.Name);
        Assert.True(!shaped.Any(), $"Name the roots of these in Handlers/Shapes.cs: {string.Join(", ", shaped)}");
    }

    [Fact]
    public void Every_handler_is_registered()
    {
        var registered = File.ReadAllText(Path.Combine(Repository.Root, "server", "AppLsp.Server", "Handlers", "ServerMethods.cs"));
        foreach (var handler in All)
            Assert.Contains($"Add(new {handler.Name}(", registered, StringComparison.Ordinal);
    }

    private static bool IsHandler(Type type) =>
        type.Namespace == typeof(ServerMethods).Namespace && type is { IsClass: true, IsNested: false };

    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
