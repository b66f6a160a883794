using System.Globalization;
using System.Text.Json;
using AppLsp.Cli.Checking;
using AppLsp.Language;
using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Output;

/// <summary>
/// <c>--format sarif</c>: the Static Analysis Results Interchange Format 2.1.0, which code scanning services and editors read.
/// </summary>
/// <param name="paths">The names of files.</param>
internal sealed class SarifCheckWriter(RepositoryPaths paths) : ICheckWriter
{
    /// <summary>
    /// What relative names are relative to. The reader knows where that is; the path of the machine that checked is nobody's business.
    /// </summary>
    private const string Root = "%SRCROOT%";

    /// <summary>The one fingerprint that GitHub looks at.</summary>
    private const string LineHash = "primaryLocationLineHash";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        List<RuleInfo> rules = [.. RuleCatalog.All.Concat(report.Findings.Select(finding => finding.Rule)).DistinctBy(rule => rule.Code)];
        var indices = rules.Index().ToDictionary(rule => rule.Item.Code, rule => rule.Index);

        JsonLine.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json, rules);
                WriteInvocation(json, report);
                json.WriteStartObject("originalUriBaseIds");
                json.WriteStartObject(Root);
                WriteText(json, "description", "The repository root or, outside a workflow, the folder where applsp ran.");
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteStartArray("results");
                foreach (var file in report.Files)
                {
                    var seen = new Dictionary<string, int>();
                    foreach (var finding in file.Findings)
                        WriteResult(json, file, finding, indices[finding.Rule.Code], Fingerprint(finding, file.Text, seen));
                }
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static void WriteTool(Utf8JsonWriter json, List<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "applsp");
        json.WriteString("semanticVersion", VersionText.Version);
        json.WriteString("version", VersionText.Version);
        // GitHub's rules want one; it names the tool, and nothing of ours leads there.
        json.WriteString("informationUri", "https://github.com/applsp/applsp");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Summary);
            WriteText(json, "fullDescription", $"{rule.What} {rule.Why}");
            var page = RulePage.Of(rule);
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteBoolean("enabled", rule.DefaultSeverity != Severity.Off);
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>How the run went: what could not be read is told here, because without it fewer results look like fewer mistakes.</summary>
    private static void WriteInvocation(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Problems.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", problem);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>
    /// What tells a finding from the others of its file, and stays as lines move and days go by: its rule, the words that it marks and
    /// those of its message. Equal ones are counted.
    /// </summary>
    private static string Fingerprint(Finding finding, SourceText text, Dictionary<string, int> seen)
    {
        var message = string.Concat(finding.Message.Where(character => !char.IsAsciiDigit(character)));
        var hash = StableHash.Of($"{finding.Rule.Code}\n{text.Slice(finding.Span)}\n{message}");
        var number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{number}");
    }

    private void WriteResult(Utf8JsonWriter json, CheckedFile file, Finding finding, int ruleIndex, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, file.Name);
        WriteRegion(json, "region", file.Text, finding.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(LineHash, fingerprint);
        json.WriteEndObject();

        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related)
                WriteRelated(json, related);
            json.WriteEndArray();
        }

        var fixes = finding.Fixes.Select(fix => (fix.Title, fix.Edits)).Where(fix => fix.Edits.Count > 0).ToList();
        if (fixes.Count > 0)
        {
            json.WriteStartArray("fixes");
            foreach (var (title, edits) in fixes)
                WriteFix(json, file, title, edits);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteFix(Utf8JsonWriter json, CheckedFile file, string title, IReadOnlyList<TextEdit> edits)
    {
        json.WriteStartObject();
        WriteText(json, "description", title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, file.Name);
        json.WriteStartArray("replacements");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", file.Text, edit.Span);
            WriteText(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter json, RelatedFile related)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, related.Path);
        json.WriteEndObject();
        WriteText(json, "message", related.Message);
        json.WriteEndObject();
    }

    private void WriteArtifact(Utf8JsonWriter json, string file)
    {
        var name = paths.Of(file);
        var isAbsolute = Path.IsPathFullyQualified(name);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", isAbsolute ? new Uri(name).AbsoluteUri : string.Join('/', name.Split('/').Select(Uri.EscapeDataString)));
        if (!isAbsolute)
            json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText text, TextSpan span)
    {
        var (start, end) = (Place.Of(text, span.Start), Place.Of(text, span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>SARIF knows three levels; what is less than a warning is a note.</summary>
    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
