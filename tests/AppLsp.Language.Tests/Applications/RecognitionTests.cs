using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class RecognitionTests
{
    [Theory]
    [InlineData("# Application Details")]
    [InlineData("application details\n===")]
    [InlineData("\uFEFF# 📄 Application Details:\r\n")]
    [InlineData("## **Application** details ##")]
    [InlineData("# Job Application")]
    [InlineData("some words first\n\n# Application Details")]
    [InlineData("---\ntitle: x\n---\n# Application Details")]
    public void A_title_makes_an_application(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [InlineData("# Notes\n\n# Application Details")]
    [InlineData("# How to write Application Details")]
    [InlineData("Application Details")]
    [InlineData("```\n# Application Details\n```")]
    [InlineData("# Application Detail")]
    public void Elsewhere_or_otherwise_the_title_makes_none(string content) => Assert.False(Read.IsApplication(content));

    [Theory]
    [InlineData("## Company\nX\n## Position\nY\n## Job Description\nZ")]
    [InlineData("## Company\nX\n## Position\nY\n## Status\nZ")]
    [InlineData("## Employer\nX\n## Job Title\nY\n## Notes\nZ")]
    [InlineData("**Company:** X\n**Position:** Y\n**Status:** Z")]
    [InlineData("- Company: X\n- Position: Y\n- Deadline: Z")]
    [InlineData("Company: X\nPosition: Y\nJob URL: Z")]
    [InlineData("---\ncompany: X\nposition: Y\nstatus: Z\n---")]
    [InlineData("---\ncompany: X\n---\n## Position\nY\n\n- Cover letter points:\n  - Closing paragraph: Z")]
    [InlineData("## Key skills\n- a\n## Company Details\nb\n## Application Date\n2025-05-07")]
    public void Three_names_with_two_distinctive_make_an_application(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [InlineData("")]
    [InlineData("# Company\n\n# Position")]
    [InlineData("## Company\n\n## Company\n\n## Employer\n\n## Position")]
    [InlineData("Company: X\nStatus: Y")]
    [InlineData("## Status\n## Notes\n## Title\n## Link\n## Deadline\n## Contact")]
    [InlineData("## Company\n\n## Status\n\n## Notes\n\n## Deadline")]
    [InlineData("```\nCompany: X\nPosition: Y\nJob URL: Z\n```")]
    [InlineData("> Company: X\n> Position: Y\n> Job URL: Z")]
    [InlineData("<!--\nCompany: X\nPosition: Y\nJob URL: Z\n-->")]
    public void Fewer_or_commoner_names_do_not(string content) => Assert.False(Read.IsApplication(content));

    [Theory]
    [InlineData(
        "# ADR 7: Use SQLite\n\n## Status\nAccepted\n\n## Context\nx\n\n## Decision\ny\n\n## Consequences\nz\n\n## Notes\nn\n\n"
            + "## Links\nhttps://a.b"
    )]
    [InlineData(
        "# Changelog\n\n## [Unreleased]\n### Added\n- Company: a new field\n- Position: another\n\n## 1.0.0 - 2025-05-07\n### Changed\n- x"
    )]
    [InlineData(
        "---\ntitle: My post\ndescription: About\nstatus: published\nlink: https://a.b\ndate: 2025-05-07\ntags: [a]\n---\n# My "
            + "post\n\n## Introduction\nx\n\n## Conclusion\ny"
    )]
    [InlineData(
        "# Project Tidewatch\n\nCompany: Harbor Foods\nStatus: active\nDeadline: May\nContact: Ines\n\n## Next steps\n- x\n\n## Notes\ny"
    )]
    [InlineData(
        "# Jane Doe\n\n## Experience\n- Harbor Foods: x\n\n## Education\n- Delft: y\n\n## Projects\n- z\n\n## Contact\nme\n\n## "
            + "Skills\n- SQL"
    )]
    [InlineData(
        "# Jane Doe\n\n### Harbor Foods\n**Company:** Harbor Foods\n**Position:** Planner\n**Description:** x\n\n### Acme\n"
            + "**Company:** Acme\n**Position:** Clerk\n**Description:** y"
    )]
    [InlineData(
        "# Applications\n\n## Netflix\n- Company: Netflix\n- Position: Scientist\n- Status: Applied\n\n## Acme\n- Company: Acme\n"
            + "- Position: Clerk\n- Status: Saved"
    )]
    [InlineData("# API\n\n## Description\nx\n\n## URL\n/a\n\n## Title\ny\n\n## Status\n200\n\n## Notes\nz")]
    [InlineData("# Meeting\n\n- Opening: x\n- Introduction: y\n- Evidence: z\n- Conclusion: w\n- Next steps: v\n- To do: u")]
    [InlineData("---\ntype: person\ncompany: Acme\nposition: CTO\n---\n# Jane Doe\n\n## Notes\n- met at a conference")]
    [InlineData("---\ntype: Contact\ncompany: Acme\nposition: CTO\nstatus: active\n---\n# Jane Doe")]
    public void Other_documents_are_none(string content) => Assert.False(Read.IsApplication(content));

    [Theory]
    [InlineData("---\ntype: application\n---")]
    [InlineData("---\r\nType: Application\r\n---\r\n# Anything")]
    [InlineData("---\ntype: \"application\"\n---")]
    [InlineData("---\ntype: job\ncompany: Acme\nposition: CTO\nstatus: applied\n---\n# Acme")]
    [InlineData("---\ntype: person\n---\n# Application Details")]
    [InlineData("---\ntype: page\n---\n# Acme\n\n## Company\nAcme\n\n## Position\nClerk\n\n## Status\nApplied\n")]
    [InlineData("---\ntype: role\ncompany: Acme\nposition: CTO\nstatus: applied\n---\n# Acme")]
    public void Front_matter_can_say_so(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [InlineData("")]
    [InlineData("# Anything")]
    public void A_path_can_say_so(string content)
    {
        Assert.True(Read.IsApplication(content, "applications/x.md"));
        Assert.True(Read.IsApplication(content, "x.application.md"));
        Assert.False(Read.IsApplication(content, "x.md"));
        Assert.False(Read.IsApplication(content, "applications/README.md"));
        Assert.False(Read.IsApplication(content, "applications/_template.md"));
    }

    [Theory]
    [InlineData("---\ntype: post\n---\n# Anything")]
    [InlineData("---\napplsp: false\n---\n# Anything")]
    public void Front_matter_goes_before_the_path(string content) => Assert.False(Read.IsApplication(content, "applications/x.md"));

    [Theory]
    [InlineData("# Application Details\n\n## Company\nAcme", "", true)]
    [InlineData("---\ntype: application\n---\n# Acme", "", true)]
    [InlineData("# Acme\n\n## Company\nAcme\n\n## Position\nClerk\n\n## Status\nApplied\n", "applications/acme.md", true)]
    [InlineData("# Acme\n\n## Company\nAcme\n\n## Position\nClerk\n\n## Status\nApplied\n", "acme.md", false)]
    public void An_application_knows_whether_it_declares_itself(string content, string path, bool declares) =>
        Assert.Equal(declares, Read.At(content, path)!.IsDeclared);

    [Fact]
    public void A_document_can_decline() =>
        Assert.False(Read.IsApplication("---\napplsp: off\n---\n# Application Details\n\n## Company\nX"));
}
