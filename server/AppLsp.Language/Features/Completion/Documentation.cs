using AppLsp.Language.Schema;

namespace AppLsp.Language.Features.Completion;

/// <summary>What is shown beside an item.</summary>
internal static class Documentation
{
    /// <summary>What the entry is for, and how it may look.</summary>
    public static string Of(SchemaEntry entry)
    {
        if (entry.Example.Length == 0)
            return entry.Description;
        // A fence must be longer than any inside of it.
        var fence = entry.Example.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        return $"{entry.Description}\n\n{fence}markdown\n{entry.Example}\n{fence}";
    }
}
