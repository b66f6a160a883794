using AppLsp.Language.Applications;
using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Hover;

/// <summary>Tells what the person's files know of a name: of the company, of an employer, of a skill, of the job.</summary>
internal sealed class HoverOnName
{
    private const int MostLines = 5;

    private readonly Analysis _analysis;
    private readonly Application _application;
    private readonly Mentions _mentions;

    private HoverOnName(Analysis analysis)
    {
        _analysis = analysis;
        _application = analysis.Application!;
        _mentions = Mentions.In(_application);
    }

    /// <summary>The name at <paramref name="offset"/> with what to say of it; null where nothing is named there.</summary>
    public static (TextSpan Span, string Markdown)? At(Analysis analysis, int offset)
    {
        var hover = new HoverOnName(analysis);
        if (hover._mentions.At(offset) is var (subject, mention))
            return hover.Describe(subject, mention) is { } markdown ? (mention.Span, markdown) : null;
        return
            hover._application.Lines(Fact.Position).FirstOrDefault(line => line.Span.Touches(offset)) is { } position
            && hover._application.Value(Fact.Position) is { } job
            ? (position.Span, hover.Job(job))
            : null;
    }

    /// <summary>Where the person's own text names the skill at <paramref name="offset"/>; null where no skill is there.</summary>
    public static string? OwnPlacesAt(Analysis analysis, int offset)
    {
        var hover = new HoverOnName(analysis);
        return hover._mentions.At(offset) is ({ Kind: SubjectKind.Skill } skill, _) ? hover.OwnPlaces(skill) : null;
    }

    private string? Describe(Subject subject, Mention mention) =>
        subject.Kind switch
        {
            SubjectKind.Company => Company(subject.Name!),
            SubjectKind.Employer => Employer(subject.Name!, subject),
            _ => SkillWords.InPosting(_application, _application.Text.Slice(mention.Span)) is { } asked
                ? MarkdownText.Paragraphs(asked, OwnPlaces(subject))
                : null,
        };

    /// <summary>Nothing where no more than the name is known.</summary>
    private string? Company(CompanyName company)
    {
        var others = Others("at this company", other => other.Company?.Key == company.Key, other => other.Position);
        var (job, standing) = (_application.Value(Fact.Position), Standing());
        return others is null && job is null && standing.Length == 0
            ? null
            : MarkdownText.Paragraphs(
                MarkdownText.Title(company.Written, standing),
                job is null ? null : MarkdownText.Excerpt(job),
                others
            );
    }

    private string Job(string job)
    {
        var role = JobTitle.Key(job);
        return MarkdownText.Paragraphs(
            MarkdownText.Title(Phrasing.Excerpt(job, 80), Standing()),
            _application.Company is { } company ? $"At {MarkdownText.Escape(company.Written)}." : null,
            Others("with this job title", other => role.Length > 0 && other.Role == role, other => other.Company?.Written)
        );
    }

    private string Standing() =>
        _application.Status.Definition is { } status ? StatusWords.InShort(status, _application.Timeline, _analysis.Options.Today) : "";

    /// <summary>
    /// The other applications that are alike, those that are still open first, each with how it stands; null where none is.
    /// </summary>
    private string? Others(string where, Func<ApplicationFacts, bool> isAlike, Func<ApplicationFacts, string?> nameOf)
    {
        var workspace = _analysis.Options.Workspace;
        var others = workspace.Index.Files.Where(file => file.File != workspace.File && isAlike(file)).ToList();
        if (others.Count == 0)
            return null;
        var lines = others
            .OrderByDescending(other => other.IsOpen)
            .ThenBy(other => other.Path, StringComparer.Ordinal)
            .Take(MostLines)
            .Select(other =>
                $"{MarkdownText.Excerpt(nameOf(other) ?? other.Path)}"
                + (other.Status is { } status ? $": {MarkdownText.Code(status.Value)}" : "")
                + $" ({MarkdownText.Escape(other.Path)})"
            );
        return MarkdownText.Paragraphs(
            $"{Phrasing.Count(others.Count, "other application")} {where}:",
            MarkdownText.Bullets(lines),
            others.Count > MostLines ? $"and {others.Count - MostLines} more" : null
        );
    }

    private string Employer(CompanyName employer, Subject subject)
    {
        var points = PointsOf(subject).ToList();
        var named = _application
            .CoverLetter.Points.Where(point =>
                _mentions.Of(subject).Any(mention => mention.Span.Start >= point.NameSpan.End && mention.Span.End <= point.End)
            )
            .Select(point => point.Entry.Name)
            .Distinct()
            .ToList();
        return MarkdownText.Paragraphs(
            MarkdownText.Title(employer.Written, Phrasing.Count(points.Count, "résumé point")),
            points.Count == 0 ? null : MarkdownText.Bullets(points.Take(MostLines).Select(point => MarkdownText.Excerpt(point))),
            named.Count == 0
                ? "Not named in the letter."
                : $"Named in the letter: {Phrasing.List(named.Select(point => MarkdownText.Escape(point)), "and")}."
        );
    }

    /// <summary>What the résumé's lists say below or behind the employer's label.</summary>
    private IEnumerable<string> PointsOf(Subject employer)
    {
        var labels = _mentions.Of(employer).Where(mention => mention.IsDefinition).Select(mention => mention.Span).ToList();
        return from section in _application.Sections
               where section.Entry.Fact is Fact.Employers or Fact.Projects or Fact.Education
               from item in section.Items
               where item.FirstLine is { } line && labels.Exists(line.Span.Contains)
               from point in PointsOf(item)
               where point.Length > 0
               select point;
    }

    private static IEnumerable<string> PointsOf(ListItemNode item)
    {
        var below = item.Blocks.OfType<ListNode>().SelectMany(list => list.Items).Select(point => point.FirstLine?.Text ?? "");
        return item.FirstLine?.Label is { HasColon: true, Value.Length: > 0 } label ? below.Prepend(label.Value) : below;
    }

    /// <summary>Where the person's own text names a skill.</summary>
    private string OwnPlaces(Subject skill)
    {
        var places = _mentions
            .Of(skill)
            .Where(mention => !mention.IsQuoted)
            .Select(mention =>
                (Section: _application.SectionAt(mention.Span.Start)?.Entry.Name, Line: _application.Text.LineAt(mention.Span.Start) + 1)
            )
            .Where(place => place.Section is not null)
            .DistinctBy(place => place.Section)
            .Take(MostLines)
            .Select(place => $"{MarkdownText.Escape(place.Section)} (line {place.Line})")
            .ToList();
        return places.Count == 0 ? "Not named in your own text." : $"Named in your own text: {Phrasing.List(places, "and")}.";
    }
}
