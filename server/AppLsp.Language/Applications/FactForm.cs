using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>Which form most of the facts have that an application holds.</summary>
public enum FactForm
{
    /// <summary>Headings with the value below.</summary>
    Headings,

    /// <summary>Labels with the value beside.</summary>
    Labels,

    /// <summary>Keys of the front matter.</summary>
    Keys,
}

/// <summary>Tells in which form the person writes facts.</summary>
internal static class FactForms
{
    /// <summary>The form of most facts of <paramref name="application"/>.</summary>
    public static FactForm Of(Application application) =>
        application
            .Sections.Where(section => section.Entry.IsOneValue && section.Enclosing(Fact.Posting) is null)
            .CountBy(section => Of(section.Form))
            .OrderByDescending(form => form.Value)
            .Select(form => form.Key)
            .FirstOrDefault();

    private static FactForm Of(SectionForm form) =>
        form switch
        {
            SectionForm.FrontMatter => FactForm.Keys,
            SectionForm.Heading => FactForm.Headings,
            _ => FactForm.Labels,
        };
}
