using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>A name that a file gives to something, with what stands there.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Value">What stands beside the name, or first below it, as it is written; empty where nothing does.</param>
internal sealed record NameUse(NormalizedName Name, SectionForm Form, string Value)
{
    /// <summary>What equal names share, in whatever form a key writes them, with or without a number.</summary>
    public string Key => Name.PartedKey;

    /// <summary>What the schema takes it for; null where it knows nothing of it.</summary>
    public SchemaEntry? Entry { get; init; }

    /// <summary>Whether it is a slip for a name that the schema knows.</summary>
    public bool IsMisspelt { get; init; }

    /// <summary>Whether the name is, or holds, a link.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether what stands below a heading begins with a list.</summary>
    public bool HoldsList { get; init; }

    /// <summary>Whether more than one line stands below a heading.</summary>
    public bool IsLong { get; init; }

    /// <summary>
    /// The names in <paramref name="application"/> that tell something of it: keys, section headings, and labels that stand in no section
    /// of the person's prose; what is quoted from the posting is not among them.
    /// </summary>
    public static IReadOnlyList<NameUse> In(Application application) =>
        [.. new Collector(application.Outline, application.Schema, application).Uses()];

    /// <summary>The names in a document that is no application so far, looked up in <paramref name="schema"/>.</summary>
    public static IReadOnlyList<NameUse> In(Outline outline, ApplicationSchema schema) => [.. new Collector(outline, schema, null).Uses()];

    /// <summary>Walks a document.</summary>
    private sealed class Collector(Outline outline, ApplicationSchema schema, Application? application)
    {
        private readonly Dictionary<int, Section> _known = KnownOf(application);

        private readonly HashSet<HeadingNode> _unknownHeadings = [.. application?.UnknownHeadings ?? []];

        public IEnumerable<NameUse> Uses() =>
            outline.FrontMatter.Select(key => Of(key, SectionForm.FrontMatter)).Concat(UsesIn(outline.Blocks));

        private IEnumerable<NameUse> UsesIn(ImmutableArray<OutlineNode> blocks)
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                var uses = blocks[i] switch
                {
                    HeadingNode heading when IsSection(heading) => [Of(heading, i + 1 < blocks.Length ? blocks[i + 1] : null)],
                    ParagraphNode paragraph => paragraph.Lines.SelectMany(line => In(line, SectionForm.Plain)),
                    ListNode list => list.Items.SelectMany(item => item.FirstLine is { } line ? In(line, SectionForm.ListItem) : []),
                    QuoteNode quote => UsesIn(quote.Blocks),
                    TableNode table => Rows(table),
                    _ => (IEnumerable<NameUse>)[],
                };
                foreach (var use in uses)
                    yield return use;
            }
        }

        private IEnumerable<NameUse> In(TextLine line, SectionForm form) =>
            (
                JoinedFacts.Are(line, schema)
                    ? line.Joined.Select(label => ((Label?)label, SectionForm.Field))
                    : line.Fields.Select(field => ((Label?)field, SectionForm.Field)).Prepend((line.Label, form))
            ).SelectMany(Own);

        /// <summary>The rows of a table of two columns: what stands in the first is called what the second holds.</summary>
        private IEnumerable<NameUse> Rows(TableNode table)
        {
            if (table.Rows.IsEmpty || table.Rows.Any(row => row.Cells.Length != 2) || IsInProse(table.Span.Start))
                yield break;
            foreach (var row in table.Rows)
                if (row.Cells[0].Text.Length > 0)
                    yield return Known(
                        new(new(row.Cells[0].Text), SectionForm.Table, outline.Text.Slice(row.Cells[1].Span)),
                        row.Cells[0].Span
                    );
        }

        /// <summary>By where their names stand.</summary>
        private static Dictionary<int, Section> KnownOf(Application? application)
        {
            Dictionary<int, Section> known = [];
            foreach (var section in application?.Sections ?? [])
                known.TryAdd(section.NameSpan.Start, section);
            return known;
        }

        private bool IsSection(HeadingNode heading) =>
            application is null
                ? heading.Level > 1
                : _known.ContainsKey(heading.Title.Span.Start)
                    || (heading.Level == application.SectionLevel && _unknownHeadings.Contains(heading));

        private NameUse Of(HeadingNode heading, OutlineNode? below)
        {
            var title = heading.Title;
            if (title.Label is { HasColon: true, Value.Length: > 0 } label)
                return Of(label, SectionForm.Heading);
            var value = below is ParagraphNode { Lines: [var first, ..] } ? outline.Text.Slice(first.Span) : "";
            return Known(new(new(title.Text), SectionForm.Heading, value), title.Span) with
            {
                IsLink = title.Links.Length > 0 || title.Text.Contains("[[", StringComparison.Ordinal),
                HoldsList = below is ListNode,
                IsLong = below is not ParagraphNode { Lines.Length: 1 },
            };
        }

        private NameUse Of(Label label, SectionForm form) =>
            Known(new(label.Keyed, form, outline.Text.Slice(label.ValueSpan)), label.NameSpan) with
            {
                IsLink = label.Name.Contains("[[", StringComparison.Ordinal),
            };

        private NameUse Known(NameUse use, TextSpan name)
        {
            if (application is null)
                return use with { Entry = schema.FindSection(use.Name) ?? schema.FindLabel(use.Name) };
            return _known.TryGetValue(name.Start, out var section)
                ? use with
                {
                    Entry = section.Entry,
                    IsMisspelt = section.IsMisspelt,
                }
                : use;
        }

        /// <summary>The label, where it says something of the application as a whole.</summary>
        private IEnumerable<NameUse> Own((Label? Label, SectionForm Form) line)
        {
            if (line.Label is not { HasColon: true } label)
                return [];
            if (!_known.ContainsKey(label.NameSpan.Start) && IsInProse(label.NameSpan.Start))
                return [];
            return [Of(label, label.Form == LabelForm.Bold ? SectionForm.Bold : line.Form)];
        }

        /// <summary>
        /// Whether what stands at <paramref name="offset"/> is in the middle of a section's prose, where a label is a part of it, or in a
        /// posting, where it is the employer's.
        /// </summary>
        private bool IsInProse(int offset)
        {
            var around = application?.SectionAt(offset);
            while (around is not null && around.NameSpan.Start >= offset)
                around = around.Parent;
            return around is { Form: SectionForm.Heading, Entry.Traits.IsOneValue: false } || around?.Enclosing(Fact.Posting) is not null;
        }
    }
}
