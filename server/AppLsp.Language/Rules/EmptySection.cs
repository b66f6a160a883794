using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>A section holds neither text nor children. Marked at its heading.</summary>
internal sealed class EmptySection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("empty-section", Severity.Warning)
        {
            MindsHabits = true,
            What =
                "A section has a heading but no content; a comment does not count. The finding is only a hint while the status is the "
                + "schema's first, in closed applications, in a form that has neither a status nor a date yet, or where at least three of "
                + "your applications, or both of two, leave the section empty.",
            Why = "An empty section looks done in the outline and is not.",
            Silent =
            [
                "Sections with headings of their own.",
                "Front matter keys and labels of a template that the application does not need yet.",
                "The posting's address in closed applications.",
                "A section that at least half of your applications, three or more, leave empty, unless every application needs it.",
            ],
            Bad = """
                # Application Details

                ## Company

                ## Position
                Demand Planner
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Position
                Demand Planner
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        // Most documents have no empty section.
        var headings = new Lazy<Headings>(() => Headings.Of(context.Application));
        return from section in context.Application.EmptySections
               where
                   !IsWaiting(context, section)
                   && !IsToldElsewhere(context.Application, section)
                   && !HasSpeech(context.Application, section)
                   && (context.Application.IsOpen || !section.Entry.Traits.IsAddress)
                   && !(MayBeOfTemplate(section) && context.Workspace.IsUnused(section.Entry))
               select Mark(
                   context,
                   section.NameSpan,
                   $"“{section.Entry.Name}” is empty. {Advice(context, section.Entry)}",
                   !context.Application.IsOpen
                   || (MayBeOfTemplate(section) && context.Workspace.IsKeptEmpty(section.Entry))
                   || (section.Form != SectionForm.Heading && IsNotBegun(context.Application))
                       ? Severity.Hint
                       : context.GapSeverity
               ) with
               {
                   Fixes = [.. Fixes(context, section, headings)],
               };
    }

    /// <summary>
    /// Whether it is a field of a form (`deadline:`, `**Contact:**`) that nobody needs yet: people begin with a template and fill in what
    /// comes. A heading without text is more than that, it looks like a part that is done.
    /// </summary>
    private static bool IsWaiting(RuleContext context, Section section) =>
        section.Form != SectionForm.Heading && section.Entry.Kind == EntryKind.Section && !context.Requirements.Asks(section.Entry);

    /// <summary>
    /// Whether the person has made a form and not begun: the fields for the status and for the day of the application are empty.
    /// </summary>
    private static bool IsNotBegun(Application application) =>
        application.Status is { Definition: null, Unknown: null, Slot.HoldsNothing: true }
        && application.Find(Fact.ApplicationDate) is { HoldsNothing: true };

    /// <summary>
    /// Whether what somebody said stands below the heading, which Markdown takes for where a link leads: <c>[Me]: well</c>.
    /// </summary>
    private static bool HasSpeech(Application application, Section section)
    {
        if (section.Form != SectionForm.Heading)
            return false;
        var outline = application.Outline;
        var next = outline.Blocks.FirstOrDefault(block => block is HeadingNode && block.Span.Start > section.NameSpan.Start);
        return outline
            .InlinesFrom(TextSpan.FromBounds(section.NameSpan.End, next?.Span.Start ?? application.Text.Length))
            .Any(inline => inline.Kind == InlineKind.Definition && !WebAddress.LooksLikeOne(inline.Url));
    }

    /// <summary>
    /// Whether another place says the same, or lacks it as well: front matter and the text often repeat one another, and what is missing is
    /// told once.
    /// </summary>
    private static bool IsToldElsewhere(Application application, Section section) =>
        section.Form != SectionForm.Heading
        && application
            .All(section.Entry)
            .Any(other =>
                other != section
                && (!other.HoldsNothing || other.Form == SectionForm.Heading || other.NameSpan.Start < section.NameSpan.Start)
            );

    /// <summary>
    /// Whether the person may begin with a template that has the section, and leave it as it is; what every application needs is to be
    /// filled in all the same.
    /// </summary>
    private static bool MayBeOfTemplate(Section section) =>
        section.Entry.Required is not (Requirement.Always or Requirement.OnceSent);

    /// <summary>What can be written without making words up; a section that may be left out can go.</summary>
    private static IEnumerable<Fix> Fixes(RuleContext context, Section section, Lazy<Headings> headings)
    {
        var (application, entry) = (context.Application, section.Entry);
        if (entry.Fact == Fact.ApplicationDate && application is { IsSent: true, IsOpen: true })
            yield return new(
                $"Insert today’s date, {Dates.ToIso(context.Today)}",
                () => [Insertion.Into(application, section, Dates.ToIso(context.Today))]
            );
        else if (entry.Traits.IsAddress && context.Schema.Absent.Length > 0)
            yield return new($"Write “{context.Schema.Absent}”", () => [Insertion.Into(application, section, context.Schema.Absent)]);
        else if (Insertion.BodyFor(application, section, Skeleton.Of(application, entry)) is { Length: > 0 } skeleton)
            yield return new($"Insert {Skeleton.Describe(skeleton)}", () => [Insertion.Into(application, section, skeleton)]);
        // Without it, the section around it must still hold something. What stands below its heading all the same (a comment, a list that
        // belongs to another section) goes with nobody's word.
        var canGo =
            CanGo(context, entry)
            && section is { Form: SectionForm.Heading, IsEmpty: true, Parent: null or { HasOwnText: true } or { Children.Count: > 1 } };
        if (canGo && headings.Value.StandsAlone(section))
            yield return new($"Remove “{section.Name}”", () => [SectionMerging.Removal(application, section)]);
    }

    private static string Advice(RuleContext context, SchemaEntry entry) =>
        CanGo(context, entry) ? "Fill it in, or remove its heading." : "Fill it in.";

    /// <summary>
    /// Whether nobody would ask for the section if it were not there. One that is needed once the application is sent stays.
    /// </summary>
    private static bool CanGo(RuleContext context, SchemaEntry entry) =>
        entry.Required != Requirement.OnceSent && !context.Requirements.Asks(entry);
}
