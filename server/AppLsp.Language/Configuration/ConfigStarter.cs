namespace AppLsp.Language.Configuration;

/// <summary>The config that a person begins with.</summary>
public static class ConfigStarter
{
    /// <summary>A config that changes nothing, with comments that say what could be changed.</summary>
    public const string Text = """
        # How you keep your applications. What is not said here is as it is by default;
        # `applsp schema` prints the whole schema that is in force, and every key is explained when you hover it.
        extends: default            # or front-matter, bold-labels, minimal, a file beside this one, none

        # Which files are applications, whatever their headings say.
        # files: ["applications/**/*.md", "!**/README.md"]

        # Sections are changed by their name, or added.
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

        # How much each rule matters: error, warning, information, hint or off.
        # rules:
        #   section-order: warning
        #   quiet-application: { severity: hint, days: 30 }

        # How 04-05-2025 is read.
        # dates: { order: day-first }

        """;
}
