namespace AppLsp.Language.Schema;

/// <summary>What is written in an entry. What follows from it stands in <see cref="ShapeTraits"/>.</summary>
public enum Shape
{
    /// <summary>Prose, in any number of paragraphs.</summary>
    Text,

    /// <summary>One line.</summary>
    Line,

    /// <summary>An absolute web address.</summary>
    Url,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A status value.</summary>
    Status,

    /// <summary>A list.</summary>
    List,

    /// <summary>A list whose items each begin with a day.</summary>
    DatedList,

    /// <summary>A list of questions with their answers.</summary>
    Questions,

    /// <summary>Labels, each with a list or a text.</summary>
    Labels,

    /// <summary>Somebody else's text, headings included.</summary>
    Free,

    /// <summary>Entries of its own.</summary>
    Container,
}

/// <summary>
/// What follows from a <see cref="Shape"/>: rules and features ask this table, so that a new shape is one row of it. A row that is missing
/// does not compile.
/// </summary>
public sealed record ShapeTraits
{
    private static readonly ShapeTraits[] All = [.. Enum.GetValues<Shape>().Select(Describe)];

    /// <summary>What the shape says, as a sentence for the pages on <c>applsp.yaml</c>.</summary>
    public required string Meaning { get; init; }

    /// <summary>
    /// What to write into an empty entry, as the object of “Write …”; null for prose and for the entry's own parts, which the entry names.
    /// </summary>
    public string? WhatToWrite { get; init; }

    /// <summary>Whether one line holds all of it: what follows on further lines belongs to something else.</summary>
    public bool IsOneLine { get; init; }

    /// <summary>Whether it is one value, for which a key of the front matter has room.</summary>
    public bool IsOneValue { get; init; }

    /// <summary>Whether it is a line of words that may be shown, or put elsewhere, as it is written.</summary>
    public bool IsWords { get; init; }

    /// <summary>Whether it is a web address.</summary>
    public bool IsAddress { get; init; }

    /// <summary>Whether it is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether it is a status.</summary>
    public bool IsStatus { get; init; }

    /// <summary>Whether it is a list of items of one kind.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether each of its items begins with a day.</summary>
    public bool HasDatedItems { get; init; }

    /// <summary>Whether its items are questions with their answers.</summary>
    public bool HasQuestions { get; init; }

    /// <summary>Whether it is made up of the entry's own parts.</summary>
    public bool HasParts { get; init; }

    /// <summary>Whether it is somebody else's text, which is read for facts and never judged.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether the person may put headings of their own into it.</summary>
    public bool HoldsHeadings { get; init; }

    /// <summary>Whether two of it, one below the other, make one.</summary>
    public bool CanBeJoined { get; init; }

    /// <summary>What follows from <paramref name="shape"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shape.</exception>
    public static ShapeTraits Of(Shape shape) =>
        (uint)shape < (uint)All.Length
            ? All[(int)shape]
            : throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape.");

    private static ShapeTraits Describe(Shape shape) =>
        shape switch
        {
            Shape.Text => new()
            {
                Meaning = "Prose.",
                HoldsHeadings = true,
                CanBeJoined = true,
            },
            Shape.Line => new()
            {
                Meaning = "One line.",
                WhatToWrite = "one line",
                IsOneLine = true,
                IsOneValue = true,
                IsWords = true,
                CanBeJoined = true,
            },
            Shape.Url => new()
            {
                Meaning = "A web address.",
                WhatToWrite = "the full address, starting with `https://`",
                IsOneLine = true,
                IsOneValue = true,
                IsAddress = true,
                CanBeJoined = true,
            },
            Shape.Date => new()
            {
                Meaning = "A date.",
                WhatToWrite = "the date as `YYYY-MM-DD`",
                IsOneLine = true,
                IsOneValue = true,
                IsDay = true,
            },
            // It may stand in a list of stages, the ones that are behind ticked: that is more than a line.
            Shape.Status => new()
            {
                Meaning = "A status.",
                WhatToWrite = "one status",
                IsOneValue = true,
                IsStatus = true,
            },
            Shape.List => new()
            {
                Meaning = "A list.",
                WhatToWrite = "a list, one entry per item",
                IsList = true,
                HoldsHeadings = true,
                CanBeJoined = true,
            },
            Shape.DatedList => new()
            {
                Meaning = "A list whose items each begin with a date.",
                WhatToWrite = "a list, each item beginning with its date",
                IsList = true,
                HasDatedItems = true,
                HoldsHeadings = true,
                CanBeJoined = true,
            },
            Shape.Questions => new()
            {
                Meaning = "Questions with their answers.",
                WhatToWrite = "questions with their answers, one per item",
                HasQuestions = true,
                HoldsHeadings = true,
                CanBeJoined = true,
            },
            Shape.Labels => new()
            {
                Meaning = "Labels, each with a list or a text.",
                HasParts = true,
                HoldsHeadings = true,
                CanBeJoined = true,
            },
            Shape.Free => new()
            {
                Meaning = "Someone else's text: read for facts, never checked.",
                WhatToWrite = "the text, pasted as it is",
                IsQuoted = true,
                CanBeJoined = true,
            },
            Shape.Container => new() { Meaning = "Entries of its own.", HasParts = true },
        };
}
