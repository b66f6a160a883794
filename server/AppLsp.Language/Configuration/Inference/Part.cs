using System.Collections.Immutable;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>One thing that a proposal changes. What it would break, it is left out for, and the others stay.</summary>
/// <param name="Why">What was seen in the files, as the comment behind it.</param>
internal abstract record Part(string Why)
{
    /// <summary>What it changes, as the object of “Changed” or “left out”: one line for a person.</summary>
    public abstract string What { get; }
}

/// <summary>The heading that applications begin with.</summary>
internal sealed record TitlePart(string Title, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"title “{Title}”";
}

/// <summary>A word of front matter's type that makes a file an application.</summary>
internal sealed record TypePart(string Type, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"type “{Type}”";
}

/// <summary>The globs of files that are applications; all of them, since they take the place of those that are inherited.</summary>
internal sealed record FilesPart(ImmutableArray<string> Globs, string Pattern, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"files {Pattern}";
}

/// <summary>Another name of something that the schema knows.</summary>
/// <param name="Entry">What is meant, as the inherited schema has it.</param>
/// <param name="Name">The person's name for it.</param>
/// <param name="IsFirst">Whether it is the name that is shown and written; else it is only understood.</param>
/// <param name="Why">What was seen.</param>
internal sealed record NamePart(SchemaEntry Entry, string Name, bool IsFirst, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"“{Name}” for {Entry.Name}";
}

/// <summary>Something that the inherited schema asks for and the person does not keep.</summary>
internal sealed record OptionalPart(SchemaEntry Entry, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"{Entry.Name} not required";
}

/// <summary>A section of the person's own.</summary>
internal sealed record SectionPart(string Name, Shape Shape, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"section “{Name}”";
}

/// <summary>A status of the person's own.</summary>
internal sealed record StatusPart(string Value, Stage Stage, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"status “{Value}”";
}

/// <summary>A rule that does not fit.</summary>
internal sealed record RulePart(RuleInfo Rule, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"rule {Rule.Code} off";
}

/// <summary>How dates with two readings are read.</summary>
internal sealed record DatesPart(DateOrder Order, string Why) : Part(Why)
{
    /// <inheritdoc/>
    public override string What => $"dates {ConfigGrammar.WordOf(Order)}";
}
