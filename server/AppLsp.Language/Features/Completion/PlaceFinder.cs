using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>Tells what kind of place the cursor stands at.</summary>
internal sealed class PlaceFinder
{
    /// <summary>Longer than this, what is typed is no beginning of a status.</summary>
    private const int MostWordsOfStatus = 4;

    private readonly CompletionCursor _cursor;

    private PlaceFinder(CompletionCursor cursor) => _cursor = cursor;

    private Application Application => _cursor.Application;

    private SourceText Text => _cursor.Text;

    private MarkdownLine Line => _cursor.Line;

    private int Offset => _cursor.Offset;

    /// <summary>What the place of <paramref name="cursor"/> may be, likeliest first; the first that there are items for is it.</summary>
    public static IEnumerable<Place> PlacesAt(CompletionCursor cursor) => new PlaceFinder(cursor).Places();

    private IEnumerable<Place> Places()
    {
        if (Application.Outline.FrontMatterSpan is { } frontMatter && Offset >= frontMatter.Start && Offset <= frontMatter.End)
            return Optional(InFrontMatter(frontMatter));
        if (IsInOpaqueBlock())
            return [];
        if (
            Application
                .Outline.InlinesAt(Offset)
                .Any(inline => inline.IsUnread && inline.Kind != InlineKind.Html && inline.Span.Start < Offset)
        )
            return [];
        if (TableHere() is { } table)
            return Optional(InTable(table));
        if (LabelHere() is { } label)
            return Optional(InLabel(label));

        // Only a heading ends what is nobody's.
        if (Application.IsNobodys(Line.Span.Start))
            return Optional(Heading(null) is { } end ? end with { InPosting = true } : null);
        var posting = Posting();
        var labels = posting is null ? LabelLine.At(_cursor) : null;
        if (labels is { IsMarked: true })
            return [new LabelLinePlace(labels)];
        if (labels is { IsInside: true })
            return [.. Optional(InSlot()), new LabelLinePlace(labels)];
        if (Heading(posting) is { } heading)
            return [heading];
        if (posting is not null)
            return [];

        var places = Optional(InSlot()).Concat(Optional(ForLabel()));
        if (labels is not null && !Line.IsBlank)
            return places.Append(new LabelLinePlace(labels));
        if (Line.IsBlank)
            return places.Append(new HeadingPlace(Line.Span, 0, ""));
        return _cursor.Around is { } around
            ? places.Concat(Optional(around.Entry.Fact == Fact.Skills ? InSkills() : ForName(around.Entry)))
            : places;
    }

    private static IEnumerable<Place> Optional(Place? place) => place is null ? [] : [place];

    private bool IsInOpaqueBlock()
    {
        foreach (var block in Application.Outline.AllBlocks)
        {
            if (block is not OpaqueNode { Kind: not OpaqueKind.Break } opaque)
                continue;
            if (_cursor.IsOnLine(block.Span))
                return true;
            if (block.Span.Start < Offset && block.Span.End < Offset && IsOpen(opaque))
                return true;
        }
        return false;
    }

    /// <summary>Whether a code block or comment has no end yet: then all that follows is inside of it.</summary>
    private bool IsOpen(OpaqueNode block) =>
        block.IsOpen && !Application.Outline.AllBlocks.Any(other => other.Span.Start > block.Span.Start);

    /// <summary>The pasted posting around the cursor, or null: behind its heading or label, up to the next section.</summary>
    private Section? Posting()
    {
        for (var section = Application.SectionAt(Offset); section is not null; section = section.Parent)
        {
            if (!section.Entry.Traits.IsQuoted)
                continue;
            return section.Form == SectionForm.Heading && _cursor.IsOnLine(section.NameSpan) ? null : section;
        }
        return null;
    }

    private bool IsTitle() => Application.Title is { IsMisspelt: false } title && _cursor.IsOnLine(title.NameSpan);

    private HeadingPlace? Heading(Section? posting)
    {
        if (Line.IsItem || Line.Column > 3 || IsTitle())
            return null;
        var words = Text.Span(Line.Words);
        var marks = words.IndexOfAnyExcept('#') is var other && other < 0 ? words.Length : other;
        if (marks is 0 or > 6)
            return null;
        var rest = words[marks..];
        // `#word` is a tag to most people, `##word` a heading without its space.
        if (marks == 1 && rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
            return null;
        var typed = rest.Trim().TrimEnd('#').TrimEnd().ToString();
        var place = new HeadingPlace(WithCursor(TextSpan.FromBounds(Line.Content, Line.Span.End)), marks, typed);
        if (posting is null)
            return place;
        // The posting ends where a heading of its level names a section; deeper ones are its own.
        return posting.Form == SectionForm.Heading && marks <= posting.Level ? place with { InPosting = true } : null;
    }

    // Tables

    private TableNode? TableHere() =>
        Application.Outline.AllBlocks.OfType<TableNode>().FirstOrDefault(block => _cursor.IsOnLine(block.Span));

    /// <summary>The value of a fact, or a date or a status of the history.</summary>
    private Place? InTable(TableNode table)
    {
        foreach (var section in Application.Sections)
            if (
                section is { Form: SectionForm.Table, ValueSpan: { } value }
                && _cursor.IsOnLine(value)
                && RegionAround(value) is { } region
            )
                return ForValue(section.Entry, region, "");
        var history = Application.Sections.FirstOrDefault(section =>
            section.Entry.Fact == Fact.History && section.Lines.Any(line => table.Span.Contains(line.Span))
        );
        var row = table.Rows.FirstOrDefault(row => _cursor.IsOnLine(row.Span));
        if (history is null || row is null)
            return null;
        for (var column = 0; column < row.Cells.Length; column++)
            if (RegionAround(row.Cells[column].Span) is { } region)
                return InHistoryCell(history, table, row, column, region);
        return null;
    }

    /// <summary>What the other rows have in the column tells what belongs here.</summary>
    private Place? InHistoryCell(Section history, TableNode table, TableRow row, int column, TextSpan region)
    {
        foreach (var other in table.Rows)
        {
            if (other == row || column >= other.Cells.Length)
                continue;
            var cell = other.Cells[column].Span;
            if (Application.DatesIn(cell).Any())
                return ForDate(history.Entry, region);
            if (Application.Timeline.History.Any(entry => cell.Contains(entry.Status.Span)))
                return ForStatus(region, inHistory: true);
        }
        return null;
    }

    // Values of labels

    /// <summary>The section whose label stands on the cursor's line, before the cursor; or null.</summary>
    private Section? LabelHere() =>
        Application.Sections.LastOrDefault(section =>
            section is { ValueSpan: not null, Form: not SectionForm.FrontMatter }
            && section.NameSpan.Start >= Line.Span.Start
            && section.NameSpan.End < Offset
            && Text.Span(TextSpan.FromBounds(section.NameSpan.End, Offset)).ContainsAny(":：-–—")
        );

    private Place? InLabel(Section label)
    {
        if (label.Entry.Traits.IsQuoted)
            return null;
        var value = label.ValueSpan!.Value;
        if (RegionAround(value) is not { } region)
            return null;
        // Without a space between, emphasis marks would not end before the value.
        var lead =
            Text.Span(TextSpan.FromBounds(label.NameSpan.End, Math.Max(label.NameSpan.End, region.Start))).IndexOfAny(' ', '\t') >= 0
                ? ""
                : " ";
        if (Posting() is not null)
            return ForValue(label.Entry, region, lead);
        return ForValue(label.Entry, region, lead)
            ?? (label.Entry.Fact == Fact.Skills ? ForSkill(region) with { Lead = lead } : ForName(label.Entry));
    }

    /// <summary><paramref name="value"/> as far as the cursor, where only spaces lie between; null where something else does.</summary>
    private TextSpan? RegionAround(TextSpan value)
    {
        var between =
            Offset < value.Start ? TextSpan.FromBounds(Offset, value.Start) : TextSpan.FromBounds(Math.Min(value.End, Offset), Offset);
        if (!value.Touches(Offset) && !Text.Span(between).IsWhiteSpace())
            return null;
        return WithCursor(value);
    }

    /// <summary>The space that a value at <paramref name="start"/> needs before it.</summary>
    private string SpaceBefore(int start) => start > 0 && char.IsWhiteSpace(Text.Content[start - 1]) ? "" : " ";

    /// <summary><paramref name="span"/>, wide enough to touch the cursor.</summary>
    private TextSpan WithCursor(TextSpan span) => TextSpan.FromBounds(Math.Min(span.Start, Offset), Math.Max(span.End, Offset));

    /// <summary>
    /// The place of a value of <paramref name="entry"/> that fills <paramref name="region"/>, or null where it has no values to choose
    /// from.
    /// </summary>
    private Place? ForValue(SchemaEntry entry, TextSpan region, string lead)
    {
        Place? place = entry switch
        {
            { Traits.IsStatus: true } or { Fact: Fact.Status } => ForStatus(region, inHistory: false),
            { Traits.IsDay: true } => ForDate(entry, region),
            { Fact: Fact.Company } => ForCompany(entry, region),
            { Values.IsEmpty: false } => ForWord(entry, region),
            _ => null,
        };
        // Behind the mark of a tag, which stays, no space belongs.
        return place is null ? null : place with { Lead = place.Replaced.Start == region.Start ? lead : "" };
    }

    private WordPlace ForWord(SchemaEntry entry, TextSpan region)
    {
        var typed = Text.Slice(region).Trim();
        return new(region, entry.Values, entry.Description)
        {
            IsWhole = entry.Values.Contains(typed, StringComparer.OrdinalIgnoreCase) || IsStandIn(entry, typed),
        };
    }

    /// <summary>The companies that other files are for, but not the one that stands here.</summary>
    private WordPlace ForCompany(SchemaEntry entry, TextSpan region)
    {
        var typed = Text.Slice(region).Trim();
        var present = CompanyName.Of(typed)?.Key;
        var others = _cursor.Workspace.OtherCompanies;
        return new(region, [.. others.Where(company => company.Key != present).Select(company => company.Written)], entry.Description)
        {
            IsWhole = others.Any(company => company.Key == present) || IsStandIn(entry, typed),
        };
    }

    /// <summary>Whether <paramref name="typed"/> only keeps the place of a value: `TBD`, or what the snippet shows.</summary>
    private bool IsStandIn(SchemaEntry entry, string typed) =>
        typed.Length > 0 && (Application.Schema.IsAbsentWord(typed) || SnippetText.Shown(entry.Snippet) == typed);

    private StatusPlace? ForStatus(TextSpan region, bool inHistory)
    {
        if (region.IsEmpty)
            return new(region, inHistory);
        // A status that is followed by a remark: the cursor in the remark is not at the status.
        var mentions = Application.Status.Mentions.Where(mention => region.Contains(mention.Span)).ToList();
        if (mentions.Count > 0)
        {
            return mentions.Find(mention => RegionAround(mention.Span) is not null) is { } touched
                ? new(WithCursor(touched.Span), inHistory) { IsWhole = true }
                : null;
        }
        var typed = Text.Slice(region);
        var isWhole = Application.Schema.FindStatus(typed) is not null || Application.Schema.IsAbsentWord(typed.Trim());
        return typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfStatus
            ? new(region, inHistory) { IsWhole = isWhole }
            : null;
    }

    private DatePlace? ForDate(SchemaEntry entry, TextSpan region)
    {
        var dates = Dates.In(Text, region).ToList();
        if (dates.Count > 0)
            return dates.Find(date => RegionAround(date.Span) is not null) is { } touched
                ? new(WithCursor(touched.Span), entry) { IsWhole = true }
                : null;
        return new(region, entry) { IsWhole = IsStandIn(entry, Text.Slice(region).Trim()) };
    }

    // Values below a heading or label

    private Place? InSlot()
    {
        if (_cursor.Owner is not { } owner || (Offset < Line.Content && !Line.IsBlank))
            return null;
        return owner.Entry.Traits switch
        {
            { HasDatedItems: true } => InDatedList(owner),
            { HasQuestions: true } => AfterQuestion(owner),
            _ when HoldsValue(owner) => ForValue(owner.Entry, ValueRegion(owner), ""),
            _ => null,
        };
    }

    /// <summary>Whether the cursor's line is where the value of <paramref name="owner"/> stands, or should.</summary>
    private bool HoldsValue(Section owner)
    {
        if (owner.ValueSpan is { IsEmpty: false })
            return false;
        if (owner.Entry is { Fact: Fact.Status, Traits.IsStatus: false } && owner.Children.Any(child => child.Entry.Traits.IsStatus))
            return false;
        // A list of stages, the ones that are behind ticked, has the value in any item.
        if (Line.HasCheckbox && owner.Entry.Traits.IsStatus)
            return true;
        if (Line.IsBlank && owner.HasOwnText)
            return false;
        for (var number = Text.LineAt(owner.NameSpan.End) + 1; number < Line.Number; number++)
            if (MarkdownLine.Of(Text, number) is { IsBlank: false } line && !IsUnderline(line, number, owner))
                return false;
        return true;
    }

    private bool IsUnderline(MarkdownLine line, int number, Section owner) =>
        owner.Form == SectionForm.Heading
        && number == Text.LineAt(owner.NameSpan.End) + 1
        && Text.Span(line.Span).Trim() is ['=', ..] or ['-', ..];

    /// <summary>What stands on the cursor's line as the value, without emphasis marks; a blank line whole.</summary>
    private TextSpan ValueRegion(Section owner)
    {
        if (Line.IsBlank)
            return Line.Span;
        var words = owner.Lines.FirstOrDefault(line => _cursor.IsOnLine(line.Span))?.Span;
        return words is { } span && RegionAround(span) is { } region ? region : WithCursor(Line.Words);
    }

    private Place? InDatedList(Section owner)
    {
        var entry = owner.Entry;
        if (Line.IsBlank)
            return new DatePlace(Line.Span, entry, ": ")
            {
                InList = true,
                Lead = (Line.Column > 0 ? Line.Indent(Text) : InnerIndent(owner)) + ItemStart(entry),
            };
        if (!Line.IsItem)
            return null;

        var date = Dates.In(Text, Line.Words).FirstOrDefault();
        if (date is not null && date.Span.Start > Line.Content)
            date = null;
        if (date is not null && date.Span.Touches(Offset))
            return new DatePlace(date.Span, entry) { InList = true, IsWhole = true };
        if (date is not null)
            return entry.Fact == Fact.History ? AfterDate(date) : null;

        var end = Line.Content;
        while (end < Line.ContentEnd && !char.IsWhiteSpace(Text.Content[end]) && Text.Content[end] != ':')
            end++;
        if (Offset > end && end > Line.Content)
            return null;
        var isAlone = end == Line.ContentEnd;
        var token = WithCursor(TextSpan.FromBounds(Line.Content, end));
        var lead = token.IsEmpty ? SpaceBefore(token.Start) : "";
        return new DatePlace(token, entry, isAlone ? ": " : "")
        {
            InList = true,
            Lead = lead,
            IsWhole = IsDateStandIn(token, entry),
        };
    }

    private bool IsDateStandIn(TextSpan token, SchemaEntry entry) =>
        token.Length >= "2025-01-01".Length && SnippetText.Shown(entry.Snippet).Contains(Text.Slice(token), StringComparison.Ordinal);

    /// <summary>How an item of the dated list begins: the document's bullet, and a box where the schema's snippet has one.</summary>
    private string ItemStart(SchemaEntry entry) =>
        _cursor.Style.Bullet + (entry.Snippet.StartsWith("- [ ] ", StringComparison.Ordinal) ? " [ ] " : " ");

    private string InnerIndent(Section owner) =>
        owner.Item is { } item ? MarkdownLine.Of(Text, Text.LineAt(item.MarkerSpan.Start)).Indent(Text) + _cursor.Style.IndentUnit : "";

    private StatusPlace? AfterDate(DateMention date)
    {
        var start = date.Span.End;
        while (start < Line.Span.End && Text.Content[start] is ' ' or '\t' or ':' or '-' or '–' or '—' or ',')
            start++;
        var region = TextSpan.FromBounds(start, Math.Max(start, Line.ContentEnd));
        if (Offset < start)
        {
            // Between date and value; a remark that is there already stays.
            return region.IsEmpty ? new(TextSpan.FromBounds(Offset, start), InHistory: true) { Lead = SpaceBefore(Offset) } : null;
        }
        var place = ForStatus(WithCursor(region), inHistory: true);
        return place is not null && place.Replaced.Start == start ? place with { Lead = SpaceBefore(start) } : place;
    }

    private WordPlace? AfterQuestion(Section owner)
    {
        if (!Line.IsItem)
            return null;
        var asked = Text.Span(TextSpan.FromBounds(Line.Content, Math.Max(Line.Content, Offset))).LastIndexOf('?');
        if (asked < 0)
            return null;
        var start = Line.Content + asked + 1;
        var answer = TextSpan.FromBounds(start, Math.Max(start, Line.ContentEnd));
        var typed = Text.Slice(answer).Trim();
        if (!WordItems.Answers.Any(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            return null;
        var words = WithCursor(TextSpan.FromBounds(answer.End - typed.Length, answer.End));
        var lead = words.Start == start ? " " : "";
        return new(words, WordItems.Answers, owner.Entry.Description)
        {
            Lead = lead,
            IsWhole = WordItems.Answers.Contains(typed, StringComparer.OrdinalIgnoreCase),
        };
    }

    // Labels

    private Place? ForLabel()
    {
        if (!Line.IsBlank && _cursor.Owner is { } owner && LabelWithColon() is { } name)
            return HasLabels(owner) ? new LabelNamePlace(name, owner) : null;
        if (Offset < Line.Marker.End && !Line.IsBlank)
            return null;

        var owners = LabelOwners().ToList();
        if (owners.Count == 0)
            return null;
        // Where the first one's items have the indent that is typed, it stays; else the line is written anew from its start.
        var keepsIndent = Line.IsItem && owners.TrueForAll(candidate => candidate.Indent == Line.Indent(Text));
        var replaced = keepsIndent ? TextSpan.FromBounds(Line.Marker.Start, Line.Span.End) : Line.Span;
        return new LabelPlace(
            replaced,
            keepsIndent ? [.. owners.Select(candidate => candidate with { Indent = "" })] : owners,
            Text.Slice(Line.Words)
        );
    }

    /// <summary>The name on the cursor's line that has a colon behind it and the cursor in it, or null.</summary>
    private TextSpan? LabelWithColon()
    {
        foreach (var block in Application.Outline.AllBlocks)
        {
            if (block is not ParagraphNode paragraph || !block.Span.Touches(Offset))
                continue;
            foreach (var line in paragraph.Lines)
                if (line.Label is { HasColon: true } label && _cursor.IsOnLine(label.NameSpan))
                    return label.NameSpan.Touches(Offset) ? label.NameSpan : null;
        }
        return null;
    }

    private static bool HasLabels(Section section) => section.Entry.Children.Any(child => child.IsLabel) && !section.Entry.Traits.IsQuoted;

    /// <summary>
    /// The sections whose labels may stand on this line. With a bullet or words typed, the indent says where the line
    /// belongs, or it is too small by a list that ends just above; on a blank line anything that goes on here may.
    /// </summary>
    private IEnumerable<LabelOwner> LabelOwners()
    {
        var direct = _cursor.Owner;
        if (!Line.IsBlank && (direct is null || !HasLabels(direct)))
            return [];

        var open = _cursor.OpenItems.Select(item => item.Section).Append(_cursor.Block).OfType<Section>().Distinct();
        var least = _cursor.NextLine is { IsItem: true, Column: var column } ? column : 0;
        return from section in open
               where HasLabels(section)
               let indent = IndentOfItems(section)
               let width = Width(indent)
               // A line that is less indented than the next one would take it away from the list that it belongs to.
               where width >= least && (Line.IsBlank || section == direct || width > Line.Column)
               orderby section == direct ? 0 : 1, Math.Abs(width - Line.Column)
               select new LabelOwner(section, section == direct && Line.IsItem && !HasItems(section) ? Line.Indent(Text) : indent);
    }

    private static int Width(string indent) => indent.Sum(c => c == '\t' ? 4 : 1);

    private bool HasItems(Section section) => section.Children.Any(child => child.Item is not null && !_cursor.IsOnLine(child.NameSpan));

    /// <summary>
    /// The white space before the items in <paramref name="section"/>: that of those which are there, else one more indent than its own.
    /// </summary>
    private string IndentOfItems(Section section)
    {
        // A point in an item that names nothing is indented for that item.
        if (
            section.Children.FirstOrDefault(child =>
                child.Item is { } item && !_cursor.IsOnLine(child.NameSpan) && !section.Items.Any(outer => outer.Span.Contains(item.Span))
            ) is
            { Item: { } there }
        )
            return MarkdownLine.Of(Text, Text.LineAt(there.MarkerSpan.Start)).Indent(Text);
        if (section.Item is not { } item)
            return "";
        var unit = _cursor.Style.IndentUnit;
        if (item.MarkerSpan.Length > 1)
            unit = new string(' ', Math.Max(item.MarkerSpan.Length + 1, unit.Length));
        return MarkdownLine.Of(Text, Text.LineAt(item.MarkerSpan.Start)).Indent(Text) + unit;
    }

    // The rest

    /// <summary>Points and lines of the résumé name employers and projects.</summary>
    private NamePlace? ForName(SchemaEntry entry) => entry.IsLabel && Offset >= Line.Content ? new NamePlace() : null;

    private SkillPlace? InSkills() => Offset >= Line.Content ? ForSkill(WithCursor(Line.Words)) : null;

    /// <summary>The one skill of <paramref name="region"/>, between commas, that the cursor is at.</summary>
    private SkillPlace ForSkill(TextSpan region)
    {
        var before = Text.Span(TextSpan.FromBounds(region.Start, Offset)).LastIndexOfAny(',', ';');
        var after = Text.Span(TextSpan.FromBounds(Offset, region.End)).IndexOfAny(',', ';');
        var (start, end) = (region.Start + before + 1, after < 0 ? region.End : Offset + after);
        while (start < Offset && char.IsWhiteSpace(Text.Content[start]))
            start++;
        while (end > Offset && char.IsWhiteSpace(Text.Content[end - 1]))
            end--;
        return new(TextSpan.FromBounds(start, end));
    }

    private Place? InFrontMatter(TextSpan frontMatter)
    {
        if (Line.Number == Text.LineAt(frontMatter.Start) || Line.Number == Text.LineAt(frontMatter.End))
            return null;
        // Below a key stand its list and its map; they are not ours.
        if (Line.Column > 0 || Line.IsItem || Text.Span(Line.Span) is ['#', ..])
            return null;
        var colon = ColonOfKey();
        if (colon < 0 || Offset <= colon)
            return new KeyPlace(TextSpan.FromBounds(Line.Span.Start, colon < 0 ? Math.Max(Offset, Line.ContentEnd) : colon), colon >= 0);

        var key = new NormalizedName(Text.Slice(TextSpan.FromBounds(Line.Span.Start, colon)).Trim(' ', '"', '\''));
        if ((Application.Schema.FindSection(key) ?? Application.Schema.FindLabel(key)) is not { } entry)
            return null;
        var (start, end) = (colon + 1, Line.ContentEnd);
        if (Text.Span(TextSpan.FromBounds(start, end)).IndexOf(" #") is var comment and >= 0)
            end = start + comment;
        while (start < Line.Span.End && Text.Content[start] is ' ' or '\t')
            start++;
        while (end > start && Text.Content[end - 1] is ' ' or '\t')
            end--;
        end = Math.Max(start, end);
        var quote = '\0';
        if (start < end && Text.Content[start] is '"' or '\'')
        {
            quote = Text.Content[start++];
            if (end > start && Text.Content[end - 1] == quote)
                end--;
        }
        if (RegionAround(TextSpan.FromBounds(start, end)) is not { } region)
            return null;
        var place = ForValue(entry, region, region.Start == colon + 1 ? " " : "");
        return place is WordPlace words ? words with { Words = [.. words.Words.Where(word => IsReadAsWritten(word, quote))] } : place;
    }

    /// <summary>Whether YAML reads <paramref name="word"/> as it is, between those quotes or, where there are none, alone.</summary>
    private static bool IsReadAsWritten(string word, char quote) =>
        quote switch
        {
            '"' => word.AsSpan().IndexOfAny('"', '\\') < 0,
            '\'' => !word.Contains('\'', StringComparison.Ordinal),
            _ => !"-?:,[]{}#&*!|>'\"%@`".Contains(word[0], StringComparison.Ordinal)
                && !word.EndsWith(':')
                && !word.Contains(": ", StringComparison.Ordinal)
                && !word.Contains(" #", StringComparison.Ordinal),
        };

    private int ColonOfKey()
    {
        for (var i = Line.Span.Start; i < Line.Span.End; i++)
            if (Text.Content[i] == ':' && (i + 1 == Line.Span.End || char.IsWhiteSpace(Text.Content[i + 1])))
                return i;
        return -1;
    }
}
