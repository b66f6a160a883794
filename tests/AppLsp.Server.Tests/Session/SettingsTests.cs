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
    public void Other_days_alone_are_a_change()
    {
        Assert.True(_settings.Update(Json("""{"rules": {"quiet-application": {"severity": "hint", "days": 5}}}"""), _warnings.Add));
        Assert.True(_settings.Update(Json("""{"rules": {"quiet-application": {"severity": "hint", "days": 6}}}"""), _warnings.Add));
        Assert.False(_settings.Update(Json("""{"rules": {"quiet-application": {"days": 6, "severity": "hint"}}}"""), _warnings.Add));
        Assert.Equal(6, _settings.Rules.DaysOf(RuleCatalog.Find("quiet-application")!));
    }

    [Fact]
    public void Days_and_severity_stand_over_the_initial_ones_each_by_itself()
    {
        var quiet = RuleCatalog.Find("quiet-application")!;
        _settings.Initialize(Json("""{"rules": {"quiet-application": {"severity": "error", "days": 5}}}"""), _warnings.Add);
        Assert.Equal((Severity.Error, 5), (_settings.Rules.Severities[quiet.Code], _settings.Rules.DaysOf(quiet)));
        _settings.Update(Json("""{"rules": {"quiet-application": "hint"}}"""), _warnings.Add);
        Assert.Equal((Severity.Hint, 5), (_settings.Rules.Severities[quiet.Code], _settings.Rules.DaysOf(quiet)));
        _settings.Update(Json("""{"rules": {"quiet-application": {"days": 8}}}"""), _warnings.Add);
        Assert.Equal((Severity.Error, 8), (_settings.Rules.Severities[quiet.Code], _settings.Rules.DaysOf(quiet)));
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData("""{"invalid-date": "loud"}""", ".invalid-date: \"loud\" is not a severity; use error, warning, information, hint or off.")]
    [InlineData("""{"invalid-date": 3}""", ".invalid-date: 3 is not a severity; use error, warning, information, hint or off.")]
    [InlineData(
        """{"invalid-date": ["off"]}""",
        ".invalid-date: [\"off\"] is not a severity; use error, warning, information, hint or off."
    )]
    [InlineData(
        """{"quiet-application": {"severity": "loud", "days": 30}}""",
        ".quiet-application.severity: \"loud\" is not a severity; use error, warning, information, hint or off."
    )]
    [InlineData(
        """{"quiet-application": {"days": "soon"}}""",
        ".quiet-application.days: \"soon\" is not a number of days; use a whole number from 1 to 3650."
    )]
    [InlineData(
        """{"quiet-application": {"days": 0}}""",
        ".quiet-application.days: 0 is not a number of days; use a whole number from 1 to 3650."
    )]
    [InlineData(
        """{"quiet-application": {"dais": 3}}""",
        ".quiet-application.dais: unknown setting; quiet-application has severity and days."
    )]
    [InlineData("""{"invalid-date": {"days": 3}}""", ".invalid-date.days: unknown setting; invalid-date has severity.")]
    [InlineData("""{"invalid-dat": "off"}""", ".invalid-dat: unknown rule; did you mean invalid-date?")]
    [InlineData("""["invalid-date"]""", ": [\"invalid-date\"] is not valid here; use rule codes, each with a severity.")]
    public void What_is_wrong_is_named_with_the_way_out(string rules, string warning)
    {
        _settings.Update(Json($$$"""{"applsp": {"rules": {{{rules}}}}}"""), _warnings.Add);
        _settings.Initialize(Json($$$"""{"rules": {{{rules}}}}"""), _warnings.Add);
        Assert.Equal(["applsp.rules" + warning, "initializationOptions.rules" + warning], _warnings);
    }

    [Theory]
    [InlineData("""{"invalid-date": null}""")]
    [InlineData("""{"quiet-application": {"severity": null, "days": null}}""")]
    [InlineData("""{"quiet-application": {}}""")]
    [InlineData("null")]
    public void What_is_not_set_is_as_if_it_were_not_there(string rules)
    {
        Assert.False(_settings.Update(Json($$$"""{"rules": {{{rules}}}}"""), _warnings.Add));
        Assert.Empty(_warnings);
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
