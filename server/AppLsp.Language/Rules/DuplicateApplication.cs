using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Rules;

/// <summary>Another open application is for the same job. Marked at the company.</summary>
internal sealed class DuplicateApplication : Rule
{
    private static readonly Fact[] Places = [Fact.Company, Fact.Position, Fact.PostingUrl, Fact.RequisitionId];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("duplicate-application", Severity.Warning)
        {
            What =
                "Another application in the workspace, not closed either, is for the same job: same job number or address, or "
                + "same company and position.",
            Why = "Applying twice for one job looks careless, and one of two files is always out of date.",
            Silent =
            [
                "Closed applications, on either side.",
                "Applications with different job numbers, or with one number at two companies.",
                "The same address, if it leads to a whole site or an employer's page (`/company/rook`) and not to one posting, or if "
                    + "three or more files with different roles have it.",
                "Files of one application, in its folder or below it.",
                "Files whose `type:` says that they are records of two kinds (`tracker_role`).",
            ],
            LooksAtOthers = true,
            Elsewhere = """
                # Application Details

                ## Company
                Harbor Foods

                ## Position
                Demand Planner

                ## Status
                SAVED
                """,
            Bad = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Position
                Demand Planner

                ## Status
                SAVED
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Position
                Inventory Controller

                ## Status
                SAVED
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (!application.IsOpen || context.Workspace.DuplicatesOf(application) is not { AreThere: true } others)
            return [];
        return [Telling(others, Mark(context, PlaceOf(application), ""))];
    }

    /// <summary><paramref name="finding"/> of this rule, telling of <paramref name="others"/>.</summary>
    public static Finding Telling(DuplicateApplications others, Finding finding)
    {
        var count = others.First.Count;
        var more = count switch
        {
            1 => "",
            2 => " and one more file",
            _ when others.HasMore => $" and at least {count} more files",
            _ => $" and {count - 1} more files",
        };
        var (verb, rest) = count == 1 ? ("is", "other") : ("are", "others");
        return finding with
        {
            Message = $"“{others.First[0].Path}”{more} {verb} for the same job. Keep one and close the {rest}.",
            Related =
            [
                .. others.First.Select(other => new RelatedFile(other.File, other.Path, "This application is for the same job.")),
            ],
        };
    }

    private static TextSpan PlaceOf(Application application) =>
        Places
            .Select(fact => application.Find(fact)?.FirstLine)
            .OfType<TextLine>()
            .Select(line => line.Span)
            .FirstOrDefault(application.Anchor);
}
