using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Workspaces;

/// <summary>An application of the workspace, by what it is called.</summary>
/// <param name="Name">
/// What <see cref="Caption"/> calls it, or its file's name where that says nothing, as a position of a dash does; never empty.
/// </param>
/// <param name="Key">The name as it is compared with what people type, by <see cref="Names.BareKey"/>.</param>
/// <param name="Facts">The application.</param>
public sealed record NamedApplication(string Name, string Key, ApplicationFacts Facts)
{
    /// <summary>In the order of their names, whatever the letter case; of one name by their files.</summary>
    internal static readonly Comparer<NamedApplication> InOrder = Comparer<NamedApplication>.Create(
        (left, right) =>
        {
            var names = string.Compare(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
            return names != 0 ? names : string.CompareOrdinal(left.Facts.File, right.Facts.File);
        }
    );

    /// <summary>The application that <paramref name="facts"/> are of.</summary>
    internal static NamedApplication Of(ApplicationFacts facts)
    {
        var caption = Caption(facts.Company?.Written, facts.Position ?? facts.JobInName, facts.Status);
        var name = caption.Any(char.IsLetterOrDigit) ? caption : DocumentPath.NameOf(facts.Path);
        return new(name, Names.BareKey(name), facts);
    }

    /// <summary>
    /// What the application is called in lists: <c>Netflix: Machine Learning Scientist [PENDING]</c>, as far as it is known.
    /// </summary>
    public static string Caption(string? company, string? position, StatusDefinition? status)
    {
        var job = string.Join(": ", new[] { company, position }.OfType<string>());
        return string.Join(' ', new[] { job, status is null ? "" : $"[{status.Value}]" }.Where(part => part.Length > 0));
    }
}
