using System.Runtime.CompilerServices;
using AppLsp.Language.Text;

namespace AppLsp.Language.Schema;

/// <summary>What names mean in a schema, kept as long as the schema: most come by again, in the next edit and in the next file.</summary>
/// <param name="make">Makes it of a name; it must depend on nothing else but the schema.</param>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class KeptBySchema<T>(Func<string, ApplicationSchema, T> make)
{
    /// <summary>How many names are kept of a schema.</summary>
    private const int Most = 5_000;

    private readonly ConditionalWeakTable<ApplicationSchema, Kept<T>> _known = [];

    /// <summary>What <paramref name="name"/> means in <paramref name="schema"/>.</summary>
    public T Of(string name, ApplicationSchema schema) => _known.GetValue(schema, known => new(Most, text => make(text, known))).Of(name);
}
