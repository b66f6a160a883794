using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains a section, label or point: what it is for, how it stands, and how it may look.</summary>
internal sealed class HoverOnSection
{
    private readonly Requirements _requirements;
    private readonly Section _section;
    private readonly DateOnly _today;

    private HoverOnSection(Requirements requirements, Section section, DateOnly today)
    {
        _requirements = requirements;
        _section = section;
        _today = today;
    }

    private SchemaEntry Entry => _section.Entry;

    private Application Application => _requirements.Application;

    /// <summary>What to say of <paramref name="section"/>, the title included.</summary>
    public static string Describe(Requirements requirements, Section section, DateOnly today)
    {
        var hover = new HoverOnSection(requirements, section, today);
        return section == requirements.Application.Title ? hover.DescribeTitle() : hover.Describe();
    }

    private string DescribeTitle()
    {
        var missing = _requirements.MissingSections.ToList();
        var required = _requirements.Sections.Count();
        var values = new[] { Application.Value(Fact.Company), Application.Value(Fact.Position) }
            .OfType<string>()
            .Select(value => MarkdownText.Excerpt(value));
        if (Application.Status.Definition is { } status)
            values = values.Append(StatusWords.InShort(status, Application.Timeline, _today));
        return MarkdownText.Paragraphs(
            MarkdownText.Title(Entry.Name, $"{required - missing.Count} of {Phrasing.Count(required, "required section")}"),
            Misspelling,
            Entry.Description,
            string.Join(" · ", values),
            missing.Count == 0 ? null : $"Missing: {Names(missing)}."
        );
    }

    private string Describe() =>
        MarkdownText.Paragraphs(
            MarkdownText.Title(Entry.Name, Standing()),
            Misspelling,
            Entry.Description,
            Gaps(),
            Entry.Values.IsEmpty ? null : $"Usually {Phrasing.List(Entry.Values.Select(value => MarkdownText.Escape(value)), "or")}.",
            Requirement(),
            Example()
        );

    private string? Misspelling =>
        _section.IsMisspelt ? $"Written “{MarkdownText.Excerpt(_section.Name)}”, read as “{MarkdownText.Escape(Entry.Name)}”." : null;

    /// <summary>How the section stands, in a few words.</summary>
    private string Standing()
    {
        if (_section.FirstLine is { } line && _section.Children.Count == 0 && Application.Schema.SaysAbsent(line.Text))
            return "noted as absent";
        if (Entry.Fact == Fact.Status)
            return StatusStanding();
        if (Entry.Fact == Fact.CoverLetter)
            return LetterStanding();
        if (Entry.Fact == Fact.Skills && SkillsStanding() is { } skills)
            return skills;
        if (_section.IsEmpty && !HasChildren)
            return "empty";
        return Entry.Shape switch
        {
            Shape.Line => _section.FirstLine is { } value ? MarkdownText.Excerpt(value.Text) : "",
            Shape.Url => UrlStanding(),
            Shape.Date => DateStanding(),
            Shape.DatedList when Entry.Fact == Fact.History => HistoryStanding(),
            Shape.DatedList => DatedListStanding(),
            Shape.List => ListStanding(),
            Shape.Questions => QuestionsStanding(),
            Shape.Labels or Shape.Container when HasChildren =>
                $"{Entry.Children.Count(IsThere)} of {Phrasing.Count(Entry.Children.Length, Word(Entry.Children))}",
            Shape.Free => WordsStanding(
                WordCount.Of(
                    Application.Text.Slice(TextSpan.FromBounds(_section.NameSpan.End, Math.Max(_section.NameSpan.End, _section.End)))
                )
            ),
            Shape.Text or Shape.Status or Shape.Labels or Shape.Container => WordsStanding(
                _section.SelfAndDescendants.SelectMany(section => section.Lines).Sum(own => WordCount.Of(own.Text))
            ),
        };
    }

    private string StatusStanding()
    {
        var status = Application.Status;
        if (status.Definition is { } definition)
            return StatusWords.InShort(definition, Application.Timeline, _today);
        if (status.Unknown is not { } unknown)
            return "empty";
        var words = MarkdownText.Excerpt(unknown.Text, 40);
        return _requirements.Workspace.IsOwnStatus(Application) ? words : $"unknown status “{words}”";
    }

    private string LetterStanding()
    {
        var letter = Application.CoverLetter;
        if (letter.Points.Count == 0 && letter.IsProse)
            return "written as prose";
        return $"{letter.WrittenCount} of {Phrasing.Count(letter.RequiredPoints.Count(), "point")}";
    }

    /// <summary>How much of what the posting asks for the person's own text names; null where it asks for nothing that is known.</summary>
    private string? SkillsStanding()
    {
        var asked = Application.Skills.Requirements;
        if (asked.Count == 0)
            return null;
        return $"{asked.Count(Application.Skills.IsCovered)} of {Phrasing.Count(asked.Count, "skill")} in the posting covered";
    }

    private string UrlStanding()
    {
        var address = _section.Lines.SelectMany(line => line.Links).FirstOrDefault()?.Url ?? _section.FirstLine?.Text.Split(' ')[0] ?? "";
        return WebAddress.IsAbsolute(address) ? MarkdownText.Excerpt(new Uri(address).Host) : "not a complete URL yet";
    }

    private string DateStanding() =>
        Application.DateIn(_section) switch
        {
            null => "no date yet",
            { Form: DateForm.Invalid } => "not a valid date",
            { Day: { } day } => DateWords.FullAndDistance(day, _today),
            _ => "ambiguous date",
        };

    private string HistoryStanding()
    {
        var entries = Phrasing.Count(Application.Timeline.History.Count, "status", "statuses");
        return Application.Timeline.ByDay.LastOrDefault(entry => entry.Date!.Day <= _today) is { Date.Day: { } day } last
            ? $"{entries}, latest {MarkdownText.Code(last.Status.Definition.Value)} ({DateWords.Distance(day, _today)})"
            : entries;
    }

    private string DatedListStanding()
    {
        var items = _section.OuterItems.ToList();
        var open = items
            .Where(item => item.IsTicked != true && item.FirstLine is not null)
            .Select(item => Application.DatesIn(item.FirstLine!.Span).FirstOrDefault()?.Day)
            .OfType<DateOnly>()
            .Order()
            .ToList();
        var overdue = open.Count(day => day < _today);
        var parts = new List<string> { ListStanding() };
        if (overdue > 0)
            parts.Add($"{overdue} overdue");
        if (overdue < open.Count)
            parts.Add($"next one {DateWords.Distance(open[overdue], _today)}");
        return string.Join(", ", parts);
    }

    private string ListStanding() =>
        _section.OuterItems.Count() is > 0 and var items ? Phrasing.Count(items, "item") : Phrasing.Count(_section.Lines.Count, "line");

    private string QuestionsStanding()
    {
        var questions = Question.In(_section).ToList();
        return questions.Count == 0 ? ListStanding() : $"{questions.Count(question => question.IsAnswered)} of {questions.Count} answered";
    }

    private static string WordsStanding(int words) => words == 0 ? "" : Phrasing.Count(words, "word");

    /// <summary>What is not there yet of a section with parts.</summary>
    private string? Gaps()
    {
        if (Entry.Fact == Fact.CoverLetter)
        {
            var letter = Application.CoverLetter;
            if (letter.Points.Count == 0 && letter.IsProse)
                return null;
            var missing = letter.MissingPoints.ToList();
            var empty = letter.Points.Where(point => point.IsEmpty).Select(point => point.Entry).Distinct().ToList();
            return string.Join(
                ' ',
                new[] { missing.Count == 0 ? "" : $"Missing: {Names(missing)}.", empty.Count == 0 ? "" : $"Empty: {Names(empty)}." }.Where(
                    part => part.Length > 0
                )
            );
        }
        if (Entry.Fact == Fact.Skills && Application.Skills.Missing.ToList() is { Count: > 0 } lacking)
            return $"Not covered: {Phrasing.List(lacking.Select(requirement => MarkdownText.Escape(requirement.Names)))}.";
        if (Entry.Shape != Shape.Labels || !HasChildren)
            return null;
        var absent = Entry.Children.Where(child => !IsThere(child)).ToList();
        return absent.Count == 0 ? null : $"Not added yet: {Names(absent)}.";
    }

    /// <summary>How many other names are shown: there are many, and whoever wrote one of them need not be told.</summary>
    private const int MostAliases = 4;

    private string Requirement()
    {
        var required = Entry.Required switch
        {
            Schema.Requirement.Always => "Required.",
            Schema.Requirement.OnceSent => "Required once the application is sent.",
            Schema.Requirement.Declared => _requirements.Asks(Entry) ? "Required." : "Optional here.",
            _ when Entry.RequiredChildren.Any(_requirements.Asks) => "Some of its parts are required.",
            _ => "Optional.",
        };
        var others = Entry.Aliases.Take(MostAliases).Select(alias => MarkdownText.Escape(alias));
        return Entry.Aliases.IsEmpty ? required : $"{required} Also written {Phrasing.List(others, "or")}.";
    }

    private string? Example()
    {
        var isEmpty = _section.IsEmpty && !HasChildren;
        if (Entry.Example.Length == 0)
            return isEmpty ? $"Write {WhatToWrite()}." : null;
        return (isEmpty ? $"Write {WhatToWrite()}, for example:\n\n" : "For example:\n\n") + MarkdownText.Block(Entry.Example);
    }

    private string WhatToWrite() =>
        Entry switch
        {
            { Traits.WhatToWrite: { } what } => what,
            { Traits.HasParts: true, Children.IsEmpty: false } => Names(Entry.Children),
            { Kind: EntryKind.Point } => "one sentence on what the paragraph will say",
            _ => "a sentence or two",
        };

    private bool HasChildren => Entry.Children.Any(IsThere);

    /// <summary>Whether the part of this section is in the document, wherever it stands.</summary>
    private bool IsThere(SchemaEntry child) => Application.Find(child) is not null;

    private static string Word(IEnumerable<SchemaEntry> entries) =>
        entries.First().Kind switch
        {
            EntryKind.Section or EntryKind.Child => "heading",
            EntryKind.Label => "label",
            EntryKind.Group => "group",
            _ => "point",
        };

    private static string Names(IEnumerable<SchemaEntry> entries) =>
        Phrasing.List(entries.Select(entry => MarkdownText.Escape(entry.Name)));
}
