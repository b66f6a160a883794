using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Writing;

/// <summary>A document below a title that makes it an application, and what edits make of it.</summary>
internal static class WritingScript
{
    /// <summary>Checks that the edits make <paramref name="after"/> of <paramref name="before"/>; both without their title.</summary>
    /// <param name="before">The document.</param>
    /// <param name="edits">The edits, in any order.</param>
    /// <param name="after">The document afterwards.</param>
    public static void Writes(string before, Func<Application, IEnumerable<TextEdit>> edits, string after)
    {
        var title = "# Application Details\n\n".ReplaceLineEndings(before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        var application = Read.Anywhere(title + before);
        var made = edits(application).OrderBy(edit => edit.Span.Start).ToList();
        Assert.Equal(title + after, Edited.By(application.Text, made).Content);
    }

    /// <summary>Checks that the edit makes <paramref name="after"/> of <paramref name="before"/>; both without their title.</summary>
    public static void Writes(string before, Func<Application, TextEdit> edit, string after) =>
        Writes(before, application => [edit(application)], after);

    /// <summary>The schema's section or label of that name.</summary>
    public static SchemaEntry Entry(string name) =>
        ApplicationSchema.Default.FindSection(new(name)) ?? ApplicationSchema.Default.FindLabel(new(name))!;

    /// <summary>The sections of that name, in the order of the text.</summary>
    public static IReadOnlyList<Section> Named(this Application application, string name) =>
        [.. application.Sections.Where(section => section.Entry.Name == name)];
}
