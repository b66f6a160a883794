using AppLsp.Language.Configuration;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Tests.Schema;

/// <summary>The names that sections, labels, points and statuses have in other languages.</summary>
public sealed class LanguagesTests
{
    private const string NamesFile = "names.txt";

    public static TheoryData<string> Others => [.. Languages.Others];

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_has_a_name_for_each_entry_of_the_schema(string language)
    {
        var schema = ApplicationSchema.Default;
        var entries = schema.Entries.Prepend(schema.Title);
        Assert.DoesNotContain(entries, entry => EntryNames.In(language).Of(entry.Name).IsEmpty);
        Assert.DoesNotContain(entries.SelectMany(entry => entry.Values), value => EntryNames.In(language).Of(value).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_names_nothing_that_the_schema_lacks(string language)
    {
        var schema = ApplicationSchema.Default;
        var known = schema
            .Entries.Prepend(schema.Title)
            .SelectMany(entry => entry.Values.Append(entry.Name))
            .Select(name => Names.Key(name))
            .ToHashSet();
        foreach (var (file, part) in new[] { (NamesFile, ""), (NamesFile, "vague"), (NamesFile, "unlike"), ("file-names.txt", "") })
            Assert.DoesNotContain(
                WordList.LinesOf(language, file, part).Select(line => line.Split(" | ")[0]),
                name => !known.Contains(Names.Key(name))
            );
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_name_of_a_language_means_one_section(string language)
    {
        var schema = ApplicationSchema.Default;
        var entries = schema.Entries.Where(entry => entry.Kind == EntryKind.Section).ToList();
        foreach (var entry in entries)
            foreach (var name in EntryNames.In(language).Of(entry.Name))
                Assert.Equal((name, entry.Name), (name, schema.In(language).FindSection(new(name))?.FirstName));
        foreach (var entry in schema.Labels)
            foreach (var name in EntryNames.In(language).Of(entry.Name))
                Assert.Equal((name, entry.Name), (name, schema.In(language).FindLabel(new(name))?.FirstName));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_has_words_for_every_status_and_each_means_that_status_there(string language)
    {
        var schema = ApplicationSchema.Default;
        var words = StatusPhrases.In([language]).ToList();
        Assert.Equal(
            schema.Statuses.Select(status => status.Value).Order(StringComparer.Ordinal),
            words.Select(word => word.Name).Distinct().Order(StringComparer.Ordinal)
        );
        foreach (var (phrase, name) in words)
            Assert.Equal((phrase, name), (phrase, schema.FindStatus(phrase)?.Value));
        Assert.All(words, word => Assert.InRange(Names.Key(word.Phrase).Split(' ').Length, 1, 6));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void The_title_of_a_language_declares_an_application(string language)
    {
        var names = EntryNames.In(language);
        var common = names.CommonOf(ApplicationSchema.Default.Title.Name).ToList();
        foreach (var name in names.Of(ApplicationSchema.Default.Title.Name))
            Assert.Equal((name, !common.Contains(name)), (name, Read($"# {name}\n", "").IsApplication));
    }

    [Theory]
    [InlineData("de", "Firma", "Bewerbungsdatum")]
    [InlineData("fr", "Entreprise", "Date de candidature")]
    [InlineData("es", "Empresa", "Fecha de candidatura")]
    public void What_is_written_is_in_the_language(string language, string company, string date)
    {
        var schema = ApplicationSchema.Default.In(language);
        Assert.Equal(company, schema.Entry(Fact.Company)!.Name);
        Assert.Equal(date, schema.Entry(Fact.ApplicationDate)!.Name);
    }

    [Fact]
    public void An_entry_is_the_same_in_every_language()
    {
        var own = ApplicationSchema.Default.Entry(Fact.Deadline)!;
        var other = ApplicationSchema.Default.In("de").Entry(Fact.Deadline)!;
        Assert.NotSame(own, other);
        Assert.Equal(own, other);
        Assert.True(own == other);
        Assert.Equal(own.GetHashCode(), other.GetHashCode());
        Assert.Equal(own.Path, other.Path);
        Assert.NotEqual(own, ApplicationSchema.Default.In("de").Entry(Fact.Company));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_changes_names_and_what_is_written_and_nothing_else(string language)
    {
        var (own, other) = (ApplicationSchema.Default.Entries, ApplicationSchema.Default.In(language).Entries);
        var changing = new[]
        {
            nameof(SchemaEntry.Name),
            nameof(SchemaEntry.AllNames),
            nameof(SchemaEntry.Aliases),
            nameof(SchemaEntry.CommonNames),
            nameof(SchemaEntry.FileNames),
            nameof(SchemaEntry.VagueNames),
            nameof(SchemaEntry.Unlike),
            nameof(SchemaEntry.Values),
            nameof(SchemaEntry.Snippet),
        };
        var properties = typeof(SchemaEntry).GetProperties().Where(property => !changing.Contains(property.Name)).ToList();
        foreach (var (entry, translated) in own.Zip(other))
            foreach (var property in properties)
                Assert.Equal(property.GetValue(entry), property.GetValue(translated));
    }

    [Fact]
    public void A_config_says_which_languages_count()
    {
        const string Text = """
            **Firma:** Fennel Backwaren
            **Stelle:** Bäckerin
            **Status:** Beworben
            **Beworben am:** 2026-11-10
            """;
        Assert.True(Read(Text, "languages: [en, de]").IsApplication);
        Assert.False(Read(Text, "languages: [en, fr]").IsApplication);
        Assert.True(Read(Text, "").IsApplication);
    }

    [Fact]
    public void What_a_person_has_renamed_keeps_its_name_in_every_language()
    {
        var schema = Schema("sections:\n  - heading: Company\n    rename: Betrieb");
        Assert.Equal("Betrieb", schema.In("de").Entry(Fact.Company)!.Name);
        Assert.Equal("Betrieb", schema.FindSection(new("Firma"))?.Name);
    }

    private static ApplicationSchema Schema(string config) =>
        Config.Read(new("applsp.yaml", SourceText.From(config)), (_, _) => null).Schema;

    private static Analysis Read(string text, string config) =>
        Analysis.Of(SourceText.From(text), "notes/fennel.md", new(new(2026, 11, 20)) { Schema = Schema(config) });
}
