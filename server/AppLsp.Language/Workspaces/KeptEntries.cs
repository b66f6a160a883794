using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// The entries of the schema that an application has, of those that are asked of others where they are usual. Equal where they are the
/// same.
/// </summary>
/// <param name="Paths">The entries, as <see cref="SchemaEntry.Path"/> tells them apart, in the schema's order.</param>
public sealed record KeptEntries(ImmutableArray<string> Paths)
{
    /// <summary>None.</summary>
    public static KeptEntries None { get; } = new([]);

    /// <summary>What <paramref name="application"/> has: sections with text that it names, and a cover letter with points.</summary>
    internal static KeptEntries Of(Application application) => In(application, isKept: true);

    /// <summary>The others of those that are asked where they are usual, which <paramref name="application"/> lacks.</summary>
    internal static KeptEntries LackedBy(Application application) => In(application, isKept: false);

    private static KeptEntries In(Application application, bool isKept)
    {
        var letter = application.CoverLetter;
        return new([
            .. from entry in application.Schema.Sections.Append(letter.Entry).OfType<SchemaEntry>().Distinct()
            where MayBeUsual(entry) && IsIn(entry) == isKept
            select entry.Path,
        ]);

        bool IsIn(SchemaEntry entry) =>
            entry == letter.Entry
                ? letter.Points.Count > 0
                : application.Sections.Any(section => section is { IsImplied: false, IsEmpty: false } && section.Entry == entry);
    }

    /// <summary>
    /// The sections that are asked of every application, or once it is sent, of which <paramref name="application"/> tells the value.
    /// </summary>
    internal static KeptEntries ToldBy(Application application) =>
        new([
            .. from entry in application.Schema.Sections
            where entry.Required is Requirement.Always or Requirement.OnceSent
            where application.Sections.Any(section => section.Entry.Section == entry && section.FirstLine is not null)
            select entry.Path,
        ]);

    /// <summary>What an application must have for <paramref name="entry"/> to be usual: the section, and of a point the letter.</summary>
    internal static SchemaEntry WhatTellsOf(SchemaEntry entry) => entry is { Kind: EntryKind.Point, Parent: { } letter } ? letter : entry;

    /// <summary>Whether the application has the entry that <paramref name="path"/> tells.</summary>
    public bool Contains(string path) => Paths.Contains(path);

    /// <inheritdoc/>
    public bool Equals(KeptEntries? other) =>
        ReferenceEquals(this, other) || (other is not null && Paths.AsSpan().SequenceEqual(other.Paths.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => Paths.Length;

    private static bool MayBeUsual(SchemaEntry entry) =>
        entry.Required == Requirement.Declared
        || entry.Children.Any(point => point is { Kind: EntryKind.Point, Required: Requirement.Declared });
}
