using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

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
                "Another open file of the workspace is an application for the same job: it has the same requisition id or the "
                + "same address, or else the same company and role.",
            Why =
                "Whoever applies twice for one job looks careless to the one person who sees both, and of two files one is "
                + "always out of date.",
            Silent =
                "Closed applications do not count, on either side. Two requisition ids are two jobs, and one id at two companies "
                + "is too. The address of a whole site is no job's. Files of one application, in its folder or below it, are no "
                + "duplicates.",
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
        if (!application.IsOpen || context.Workspace.DuplicatesOf(application) is not { Count: > 0 } others)
            return [];
        var more = others.Count switch
        {
            1 => "",
            2 => " and one more file",
            var count => $" and {count - 1} more files",
        };
        var verb = others.Count == 1 ? "is" : "are";
        return
        [
            Mark(
                context,
                PlaceOf(application),
                $"“{others.First[0].Path}”{more} {verb} for the same job. Go on with one of them, and close the other."
            ) with
            {
                Related =
                [
                    .. others.First.Select(other => new RelatedFile(other.File, other.Path, "This is an application for the same job.")),
                ],
            },
        ];
    }

    private static TextSpan PlaceOf(Application application) =>
        Places
            .Select(fact => application.Find(fact)?.FirstLine)
            .OfType<TextLine>()
            .Select(line => line.Span)
            .FirstOrDefault(application.Anchor);
}
