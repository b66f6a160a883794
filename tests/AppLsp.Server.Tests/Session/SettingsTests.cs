using System.Text.Json;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Server.Session;

namespace AppLsp.Server.Tests.Session;

public sealed class SettingsTests
{
    private readonly Settings _settings = new();
    private readonly List<string> _warnings = [];

    [Fact]
    public void The_editors_rules_stand_over_the_initial_ones()
    {
        _settings.Initialize(Json("""{"rules": {"invalid-date": "hint", "unknown-status": "off"}}"""), _warnings.Add);
        Assert.True(_settings.Update(Json("""{"applsp": {"rules": {"invalid-date": "warning"}}}"""), _warnings.Add));
        Assert.Equal(Severity.Warning, _settings.Rules.Severities["invalid-date"]);
        Assert.Equal(Severity.Off, _settings.Rules.Severities["unknown-status"]);
        Assert.True(_settings.Update(Json("null"), _warnings.Add));
        Assert.Equal(Severity.Hint, _settings.Rules.Severities["invalid-date"]);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void The_same_rules_again_are_no_change()
    {
        Assert.True(_settings.Update(Json("""{"rules": {"invalid-date": "hint"}}"""), _warnings.Add));
        var rules = _settings.Rules;
        Assert.False(_settings.Update(Json("""{"applsp": {"rules": {"invalid-date": "HINT"}}}"""), _warnings.Add));
        Assert.Same(rules, _settings.Rules);
    }

    [Fact]
    public void Every_rule_that_there_is_can_be_set()
    {
        foreach (var rule in RuleCatalog.All)
        {
            _settings.Update(Json($$$"""{"rules": {"{{{rule.Code}}}": "off"}}"""), _warnings.Add);
            Assert.Equal(Severity.Off, _settings.Rules.Severities[rule.Code]);
        }
        Assert.NotEmpty(RuleCatalog.All);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Wrong_entries_are_named_once_and_the_others_count()
    {
        var settings = Json("""{"rules": {"no-such-rule": "off", "invalid-date": "loud", "unknown-status": "error"}}""");
        _settings.Update(settings, _warnings.Add);
        _settings.Update(settings, _warnings.Add);
        Assert.Equal(Severity.Error, Assert.Single(_settings.Rules.Severities).Value);
        var warning = Assert.Single(_warnings);
        Assert.Contains("applsp.rules.no-such-rule", warning, StringComparison.Ordinal);
        Assert.Contains("applsp.rules.invalid-date: \"loud\"", warning, StringComparison.Ordinal);
        Assert.Contains("missing-section", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"today": "2025-05-20"}""", true)]
    [InlineData("""{"today": null}""", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    [InlineData("7", null)]
    [InlineData("""{"today": "2025-5-20"}""", false)]
    [InlineData("""{"today": "2025-02-30"}""", false)]
    [InlineData("""{"today": 20250520}""", false)]
    public void Today_is_read_or_warned_of(string options, bool? isRead)
    {
        _settings.Initialize(Json(options), _warnings.Add);
        Assert.Equal(isRead is true ? new DateOnly(2025, 5, 20) : null, _settings.Today);
        Assert.Equal(isRead is false ? 1 : 0, _warnings.Count);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
