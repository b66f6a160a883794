namespace AppLsp.Cli.Tests.Listing;

/// <summary>A person's whole search: some applications of invented firms, as on <see cref="Today"/>.</summary>
internal static class Search
{
    public const string Today = "2026-11-26";

    public const string Follow = """
        # Application Details

        ## Company
        Fennel Bakery

        ## Position
        Baker

        ## Job URL
        https://fennel.example/jobs/7

        ## Status
        APPLIED

        ## Application Date
        2026-11-12

        ## Contacts
        - Ines Okafor, recruiter, ines.okafor@fennel.example, +49 30 1234567

        """;

    public const string Waiting = """
        # Application Details

        ## Company
        Alder & Sons, Millers

        ## Position
        Miller "rye"

        ## Status
        ### Application
        INTERVIEW

        ### History
        - 2026-11-02: APPLIED
        - 2026-11-16: SCREENING
        - 2026-11-20: INTERVIEW

        ### Interview
        - 2026-11-20: Tomas Berg, video call
        - 2026-12-02 14:00: at the mill

        ## Application Date
        2026-11-02

        ## Next Actions
        - [x] 2026-11-17: papers by e-mail
        - [ ] 2026-11-25: call Tomas Berg

        """;

    public const string Saved = """
        ---
        company: "=HYPERLINK(1)"
        position: Clerk
        status: saved
        deadline: 2026-12-20
        ---

        """;

    public const string Closed = """
        ---
        company: "Quarry <script>alert(1)</script> Works"
        position: Foreman
        status: REJECTED
        applied: 2026-10-01
        ---

        """;

    /// <summary>Puts the files on <paramref name="desk"/>.</summary>
    public static Desk On(Desk desk) =>
        desk.With("jobs/fennel.md", Follow)
            .With("jobs/alder.md", Waiting)
            .With("jobs/clerk.application.md", Saved)
            .With("jobs/quarry.md", Closed)
            .With("jobs/readme.md", "# Read me\n\n## Status\nstable\n");
}
