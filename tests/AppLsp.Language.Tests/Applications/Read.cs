using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Short ways to read a text as an application.</summary>
internal static class Read
{
    /// <summary>The application in <paramref name="content"/>, below a title that makes it one.</summary>
    public static Application Titled(string content) => Anywhere("# Application Details\n\n" + content);

    public static Application Anywhere(string content) => Anywhere(SourceText.From(content));

    public static Application Anywhere(SourceText text) =>
        Application.Read(Outline.Of(text), ApplicationSchema.Default, "applications/any.md")!;

    public static bool IsApplication(string content, string path = "") => At(content, path) is not null;

    /// <summary>The application that <paramref name="content"/> is where it lies at <paramref name="path"/>, or null.</summary>
    public static Application? At(string content, string path) =>
        Application.Read(Outline.Of(SourceText.From(content)), ApplicationSchema.Default, path);

    /// <summary>The names of the entries that were found, misspelt ones with a question mark.</summary>
    public static IEnumerable<string> Names(this Application application) =>
        application.Sections.Select(section => section.Entry.Name + (section.IsMisspelt ? "?" : ""));
}
