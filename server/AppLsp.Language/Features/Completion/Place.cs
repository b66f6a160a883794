using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Completion;

/// <summary>A place where something of a known kind belongs.</summary>
/// <param name="Replaced">What is already typed there: it gives way to the item. On the cursor's line; touches the cursor.</param>
internal abstract record Place(TextSpan Replaced)
{
    /// <summary>What goes before the item's text: the space after a colon, the bullet of a line that has none yet.</summary>
    public string Lead { get; init; } = "";

    /// <summary>
    /// Whether what stands there is a whole value, not the beginning of one: every item may take its place, whatever its letters.
    /// </summary>
    public bool IsWhole { get; init; }
}

/// <summary>A status value belongs here.</summary>
/// <param name="Replaced">What is typed.</param>
/// <param name="InHistory">Whether it is an entry of the dated list of statuses.</param>
internal sealed record StatusPlace(TextSpan Replaced, bool InHistory) : Place(Replaced);

/// <summary>A day belongs here.</summary>
/// <param name="Replaced">What is typed.</param>
/// <param name="Entry">What the day is of.</param>
/// <param name="After">What follows the day, where the line has nothing else yet.</param>
internal sealed record DatePlace(TextSpan Replaced, SchemaEntry Entry, string After = "") : Place(Replaced)
{
    /// <summary>Whether the day begins an item of a list, whose words may as well be other ones.</summary>
    public bool InList { get; init; }
}

/// <summary>One of a few words belongs here.</summary>
/// <param name="Replaced">What is typed.</param>
/// <param name="Words">The words.</param>
/// <param name="Documentation">What they answer.</param>
internal sealed record WordPlace(TextSpan Replaced, IReadOnlyList<string> Words, string Documentation) : Place(Replaced);

/// <summary>The person writes a point or a line of the résumé: it may name what the file names elsewhere.</summary>
internal sealed record NamePlace() : Place(default(TextSpan));

/// <summary>A skill belongs here.</summary>
/// <param name="Replaced">What is typed of it; the other skills of the line are not part of it.</param>
internal sealed record SkillPlace(TextSpan Replaced) : Place(Replaced);

/// <summary>A heading belongs here, or may begin here.</summary>
/// <param name="Replaced">The line's words with the marks before them.</param>
/// <param name="Marks">How many <c>#</c> are typed; 0 on a blank line.</param>
/// <param name="Typed">The words after them.</param>
internal sealed record HeadingPlace(TextSpan Replaced, int Marks, string Typed) : Place(Replaced)
{
    /// <summary>Whether the line stands in a pasted posting, which brings headings of its own.</summary>
    public bool InPosting { get; init; }
}

/// <summary>A list item with a label belongs here.</summary>
/// <param name="Replaced">The line, or its words with the bullet before them.</param>
/// <param name="Owners">The sections whose labels may stand on this line, likeliest first, with the white space before their items.</param>
/// <param name="Typed">The words after the bullet.</param>
internal sealed record LabelPlace(TextSpan Replaced, IReadOnlyList<LabelOwner> Owners, string Typed) : Place(Replaced);

/// <summary>A section with the white space that stands before the items in it.</summary>
internal sealed record LabelOwner(Section Section, string Indent);

/// <summary>A label belongs here, among others.</summary>
/// <param name="Line">The line.</param>
internal sealed record LabelLinePlace(LabelLine Line) : Place(Line.Replaced);

/// <summary>The name of a label that has its colon and its text already.</summary>
/// <param name="Replaced">The name.</param>
/// <param name="Owner">The section around it.</param>
internal sealed record LabelNamePlace(TextSpan Replaced, Section Owner) : Place(Replaced);

/// <summary>A key of the front matter belongs here.</summary>
/// <param name="Replaced">What is typed.</param>
/// <param name="HasColon">Whether the line has its colon already.</param>
internal sealed record KeyPlace(TextSpan Replaced, bool HasColon) : Place(Replaced);
