namespace AppLsp.Language.Configuration;

/// <summary>The config that a person begins with.</summary>
public static class ConfigStarter
{
    /// <summary>A config that changes nothing, with comments that say what could be changed.</summary>
    public const string Text = """
        # How you keep your applications. What is not set here keeps its default.
        # `applsp schema` prints the schema in force. Hover a key to see what it does.
        extends: default            # or front-matter, bold-labels, minimal, none, another config

        # Files that are applications, whatever their headings.
        # files: ["applications/**/*.md", "!**/README.md"]

        # Change, drop or add sections by name.
        # sections:
        #   - heading: Deadline
        #     required: true
        #     after: Position
        #   - heading: Job URL
        #     drop: true
        #   - heading: Salary
        #     shape: line
        #     description: What the posting says it pays.

        # statuses:
        #   - value: RECRUITER_CALL
        #     aliases: [recruiter call]
        #     stage: active
        #     next: [INTERVIEW, REJECTED]

        # The severity of each rule: error, warning, information, hint or off.
        # rules:
        #   section-order: warning
        #   quiet-application: { severity: hint, days: 30 }

        # How to read 04-05-2025.
        # dates: { order: day-first }

        """;
}
