namespace AppLsp.Cli.Tests;

/// <summary>An application with nothing to find on <see cref="Today"/>, to be spoilt one thing at a time.</summary>
internal static class Sample
{
    public const string Today = "2025-05-20";

    public const string Good = """
        # Application Details

        ## Company
        Harbour Robotics

        ## Position
        Perception Engineer

        ## Job URL
        https://harbour.example/jobs/17

        ## Status
        ### Application
        APPLIED

        ## Job Description
        We build boats that dock by themselves.

        ## Application Date
        2025-05-14

        ## Notes
        - Key skills to emphasize:
          - Sensor fusion
        - Cover letter points:
          - Opening paragraph: I have taught machines to see water for six years
          - Body paragraph: At Seaworks I cut docking errors by 40 percent
          - Company-specific paragraph: Harbour Robotics docks in real storms, and I want to help
          - Closing paragraph: I would gladly show you the simulator I wrote

        """;

    /// <summary>One warning: the closing paragraph is missing.</summary>
    public static readonly string WithoutClosing = Good.Replace(
        "  - Closing paragraph: I would gladly show you the simulator I wrote\n",
        "",
        StringComparison.Ordinal
    );

    /// <summary>One information: there is no URL.</summary>
    public static readonly string WithoutUrl = Good.Replace("https://harbour.example/jobs/17", "Not provided", StringComparison.Ordinal);

    /// <summary>Another job of the same company, with nothing to find either.</summary>
    public static readonly string OtherJob = Good.Replace("Perception Engineer", "Planning Engineer", StringComparison.Ordinal)
        .Replace("jobs/17", "jobs/18", StringComparison.Ordinal);
}
