using System.Globalization;
using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration;

/// <summary>
/// Proposes a config that fits the files that a person has: their sections, statuses and spellings are taken as they are.
/// </summary>
/// <remarks>The files are read by the default schema; what it does not know becomes part of the proposal, and what it asks for and is not
/// always there becomes optional.</remarks>
public sealed class ConfigInference
{
    /// <summary>In which part of the files a heading must stand to be a section.</summary>
    private const double CommonShare = 0.2;

    private readonly List<(string Name, SourceText Text)> _files;
    private readonly List<Application> _applications;
    private readonly StringBuilder _yaml = new();

    private ConfigInference(List<(string Name, SourceText Text)> files)
    {
        _files = files;
        _applications = [.. files.Select(file => Application.Read(Outline.Of(file.Text), Everywhere, file.Name)).OfType<Application>()];
    }

    /// <summary>The default schema for every file: those of the folder are applications because the person says so.</summary>
    private static ApplicationSchema Everywhere =>
        Config.Read(new("", SourceText.From("files: [\"**/*.md\", \"**/*.markdown\"]")), (_, _) => null).Schema;

    /// <summary>
    /// The config for <paramref name="files"/> (each with its path relative to their folder), as YAML that says how often each thing was
    /// found.
    /// </summary>
    public static string Propose(IEnumerable<(string Name, SourceText Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        // A README beside applications is none.
        var inference = new ConfigInference([.. files.Where(file => !file.Name.EndsWith("README.md", StringComparison.OrdinalIgnoreCase))]);
        inference.Write();
        return inference._yaml.ToString();
    }

    private void Write()
    {
        _yaml.Append(
            CultureInfo.InvariantCulture,
            $"# Proposed from {_files.Count} files by applsp init --infer. What is not said here is as it is by default.\n"
        );
        _yaml.Append("extends: default\n");
        if (_applications.Count == 0)
            return;
        WriteTitle();
        if (_files.Any(file => Application.Read(Outline.Of(file.Text), ApplicationSchema.Default, file.Name) is null))
            _yaml.Append(
                "# Not all of these files would be recognized by their headings.\nfiles: [\"**/*.md\", \"!**/README.md\", \"!**/_*\"]\n"
            );
        WriteSections();
        WriteStatuses();
        WriteDates();
    }

    private void WriteTitle()
    {
        var firsts = _applications
            .Select(application => application.Outline.Blocks.OfType<HeadingNode>().FirstOrDefault()?.Title.Text)
            .OfType<string>()
            .Where(title => title.Length > 0 && ApplicationSchema.Default.FindSection(new(title)) is null)
            .GroupBy(title => Names.Key(title))
            .Where(group => !ApplicationSchema.Default.IsTitle(new(group.Key)) && group.Count() > 1)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (firsts.Count > 0 && firsts[0].Count() >= _applications.Count * CommonShare)
            _yaml.Append(
                CultureInfo.InvariantCulture,
                $"title: {SchemaYaml.Text(firsts[0].First())} # in {firsts[0].Count()} of {_applications.Count}\n"
            );
    }

    private void WriteSections()
    {
        var lines = new List<string>();
        foreach (var section in ApplicationSchema.Default.Sections)
        {
            var having = _applications.Count(application => !application.MissingSections.Any(missing => missing.Name == section.Name));
            var needed = _applications.Count(application => application.RequiredSections.Any(required => required.Name == section.Name));
            var changes = new List<string>();
            if (needed > 0 && having < _applications.Count)
                changes.Add($"    required: false # missing in {_applications.Count - having} of {_applications.Count}");
            var aliases = Misspelt(section.Name);
            if (aliases.Count > 0)
                changes.Add($"    aliases: [{string.Join(", ", aliases.Select(SchemaYaml.Text))}]");
            var labels = LabelLines(section);
            if (changes.Count + labels.Count > 0)
                lines.AddRange([$"  - heading: {SchemaYaml.Text(section.Name)}", .. changes, .. labels]);
        }
        foreach (var (name, count) in UnknownHeadings())
            lines.AddRange([$"  - heading: {SchemaYaml.Text(name)} # in {count} of {_applications.Count}", $"    shape: {ShapeOf(name)}"]);
        if (lines.Count > 0)
            _yaml.Append("sections:\n").AppendJoin('\n', lines).Append('\n');
    }

    /// <summary>The points of letters that are not in every letter.</summary>
    private List<string> LabelLines(SchemaEntry section)
    {
        if (ApplicationSchema.Default.Entry(Fact.CoverLetter) is not { } letter || letter.Section != section)
            return [];
        var letters = _applications.Where(application => application.CoverLetter.Points.Count > 0).ToList();
        var points = (
            from point in letter.Children
            where point.Required is Requirement.Always or Requirement.Declared
            let lacking = letters.Count(application => application.CoverLetter.MissingPoints.Any(missing => missing.Name == point.Name))
            where lacking > 0
            select $"          - {{ label: {SchemaYaml.Text(point.Name)}, required: false }} # missing in {lacking} of {letters.Count}"
        ).ToList();
        return points.Count == 0 ? [] : ["    labels:", $"      - label: {SchemaYaml.Text(letter.Name)}", "        points:", .. points];
    }

    /// <summary>Spellings near to the section's names that the person uses.</summary>
    private List<string> Misspelt(string section) =>
        [
            .. _applications
                .SelectMany(application => application.Sections)
                .Where(found => found.IsMisspelt && found.Entry.Name == section)
                .Select(found => found.Name)
                .DistinctBy(name => Names.Key(name))
                .Order(StringComparer.Ordinal),
        ];

    private List<(string Name, int Count)> UnknownHeadings() =>
        [
            .. _applications
                .SelectMany(application =>
                    application
                        .UnknownHeadings.Where(heading => heading.Level == application.SectionLevel)
                        .Select(heading => heading.Title.Text)
                        .DistinctBy(name => Names.Key(name))
                )
                .Where(name => Names.Key(name).Length > 0)
                .GroupBy(name => Names.Key(name))
                .Where(group => group.Count() > 1 && group.Count() >= _applications.Count * CommonShare)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.CountBy(name => name).MaxBy(pair => pair.Value).Key, group.Count())),
        ];

    /// <summary>What most often stands below the heading.</summary>
    private string ShapeOf(string name)
    {
        var key = Names.Key(name);
        var firsts = new List<OutlineNode>();
        foreach (var application in _applications)
        {
            var blocks = application.Outline.Blocks;
            for (var i = 0; i + 1 < blocks.Length; i++)
                if (blocks[i] is HeadingNode heading && Names.Key(heading.Title.Text) == key)
                    firsts.Add(blocks[i + 1]);
        }
        var isList = firsts.Count(block => block is ListNode) * 2 > firsts.Count;
        return ConfigGrammar.WordOf(isList ? Shape.List : Shape.Text);
    }

    private void WriteStatuses()
    {
        var unknown = _applications
            .Select(application => application.Status.Unknown?.Text)
            .OfType<string>()
            .Where(text => Names.Key(text).Length > 0 && WordCount.Of(text) <= 4)
            .GroupBy(text => Names.Key(text))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (unknown.Count == 0)
            return;
        _yaml.Append("statuses:\n");
        foreach (var group in unknown)
        {
            _yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - value: {SchemaYaml.Text(group.First())} # in {group.Count()} of {_applications.Count}\n"
            );
            _yaml.Append("    stage: active # before, sent, active or closed?\n");
        }
    }

    /// <summary>Which number of a date is the day, where the dates that can be read in one way only agree on it.</summary>
    private void WriteDates()
    {
        var dates = _applications
            .SelectMany(application =>
                application
                    .Sections.SelectMany(section => section.Lines)
                    .SelectMany(line =>
                        Dates.In(application.Text, line.Span).Select(date => (date, Text: application.Text.Slice(date.Span)))
                    )
            )
            .ToList();
        if (!dates.Exists(pair => pair.date.Form == DateForm.Ambiguous))
            return;
        var clear = dates
            .Where(pair =>
                pair.date is { Form: DateForm.Other, Day: not null }
                && char.IsAsciiDigit(pair.Text[0])
                && pair.Text.AsSpan().ContainsAny("/-")
            )
            .ToList();
        var dayFirst = clear.Count(pair =>
            pair.Text.StartsWith(pair.date.Day!.Value.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        );
        if (clear.Count > 0 && (dayFirst == 0 || dayFirst == clear.Count))
            _yaml.Append(
                CultureInfo.InvariantCulture,
                $"dates: {{ order: {ConfigGrammar.WordOf(dayFirst == 0 ? DateOrder.MonthFirst : DateOrder.DayFirst)} }} # as the "
                    + $"{clear.Count} that can be read in one way only\n"
            );
    }
}
