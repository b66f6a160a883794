using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications.Naming;

/// <summary>In the texts, <c>$$</c> is the cursor, and <c>[|...|]</c> is around what is to be found.</summary>
public sealed class MentionsTests
{
    [Fact]
    public void A_company_is_named_in_its_section_in_the_posting_and_in_the_letter() =>
        AssertReferences(
            """
            # Application Details

            ## Company
            [|Netflix|] Inc.

            ## Job URL
            https://netflix.com/jobs/-netflix-1

            ## Job Description
            [|Netflix|] streams. At [|NETFLIX|], we netflix. Write to jobs@netflix.com.
            ### About [|Netflix|]

            ## Notes
            - Cover letter points:
              - Company-specific paragraph: [|Net$$flix|]'s data, and [Netflixes](https://x.example/Netflix)
              - Closing paragraph: see [my letter](<Netflix letter.md>) and [[[|Netflix|]]]
            <!-- Netflix -->
            ```
            Netflix
            ```
            """
        );

    [Fact]
    public void The_company_comes_from_its_section() =>
        AssertDefinition(
            """
            # Application Details

            **Company:** [|Harbor Foods|] Ltd. (Harbor Foods Group)

            ## Notes
            I like harbor-fo$$ods.
            """
        );

    [Fact]
    public void A_company_with_marks_within_its_name_comes_from_its_whole_value() =>
        AssertDefinition(
            """
            # Application Details

            ## Company
            [|Harbor **Foods** &amp; Sons|]

            ## Notes
            I like Harbor Foods & S$$ons.
            """
        );

    [Fact]
    public void An_employer_comes_from_the_labels_of_its_points() =>
        AssertDefinition(
            """
            # Application Details

            ## Notes
            - Resume bullet points:
              - Work experience:
                - [|Hafenwerk|]: five hours to forty minutes
                - **[|Hafenwerk|]**: a night
                - Hafenwerk Digital: something else
            - Cover letter points:
              - Body paragraph: At Hafen$$werk I cut the load
            """
        );

    [Fact]
    public void Employers_whose_names_begin_alike_are_named_together_by_what_they_share() =>
        AssertReferences(
            """
            # Application Details

            ## Notes
            - Resume customization ideas:
              - Emphasize models developed at [|Pep$$sico|] for demand
            - Resume bullet points:
              - Work experience:
                - [|Pepsico|] Head: forecasts
                - [|Pepsico|] Principal: models
            """
        );

    [Fact]
    public void A_longer_name_is_another_employers() =>
        AssertReferences(
            """
            # Application Details

            ## Notes
            - Resume bullet points:
              - Work experience:
                - [|Pe$$nn|]: statistics
                - Penn Interactive: ownership
            - Cover letter points:
              - Body paragraph: I was at [|Penn|] before Penn Interactive
            """
        );

    [Fact]
    public void A_label_that_is_a_word_of_the_language_is_named_only_where_a_name_is_meant() =>
        AssertReferences(
            """
            # Application Details

            ## Notes
            - Resume customization ideas:
              - Focus on models, and focus on [|Focus|] AG
            - Resume bullet points:
              - Work experience:
                - [|Fo$$cus|]: a magazine
            """
        );

    [Fact]
    public void A_skill_is_named_by_all_its_names_and_comes_from_the_key_skills()
    {
        AssertReferences(
            """
            # Application Details

            ## Job Description
            - You know [|Kubernetes|], and you love [|k8s|]
            - Go and Python

            ## Notes
            - Key skills to emphasize:
              - Forecasting, [|K8$$s|]
            - Cover letter points:
              - Opening paragraph: Years of [|kubernetes|] go a long way
            """
        );
        AssertReferences(
            """
            # Application Details

            ## Job Description
            - [|G$$o|] and Python

            ## Notes
            - Key skills to emphasize:
              - [|Go|]
            - Cover letter points:
              - Opening paragraph: Go with me, and let us go on with [|Go|]
            """
        );
        AssertDefinition(
            """
            # Application Details

            ## Notes
            - Key skills to emphasize:
              - Forecasting, [|k8s|]
            - Cover letter points:
              - Opening paragraph: Years of Kuber$$netes
            """
        );
    }

    [Fact]
    public void What_the_person_lists_is_a_skill_by_its_words() =>
        AssertReferences(
            """
            # Application Details

            ## Job Description
            You have a feel for [|plain writing|].

            ## Notes
            - Key skills to emphasize:
              - SQL and [|Plain wri$$ting|]
            - Cover letter points:
              - Opening paragraph: [|Plain writing|] is my trade
            """
        );

    [Fact]
    public void A_skill_that_is_not_listed_comes_from_the_posting() =>
        AssertDefinition(
            """
            # Application Details

            ## Job Description
            - You know [|Python|]
            - Python is a must

            ## Notes
            - Cover letter points:
              - Opening paragraph: I write Pyth$$on
            """
        );

    [Theory]
    [InlineData("# Readme\n\n## Status\nDone by Net$$flix\n")]
    [InlineData("$$")]
    [InlineData("# Application Details\n\n## Com$$pany\nNetflix")]
    [InlineData("# Application Details\n\n## Company\nNetflix\n\n## Notes\nNothing he$$re")]
    [InlineData("# Application Details\n\n## Company\n$$")]
    [InlineData("# Application Details\n\n## Company\nThe $$company")]
    public void Nothing_is_named_there(string marked) => Assert.Null(Place.Of(marked).Named);

    [Fact]
    public void The_name_that_begins_at_the_cursor_counts_and_so_does_one_that_ends_there()
    {
        Assert.Equal("Netflix", Place.Of("# Application Details\n\n## Company\nNetflix$$").Slice);
        Assert.Equal("Netflix", Place.Of("# Application Details\n\n## Company\n🚀$$Netflix🚀").Slice);
        Assert.Null(Place.Of("# Application Details\n\n## Company\n🚀 $$🚀 Netflix").Named);
    }

    [Fact]
    public void A_company_is_renamed_in_all_that_is_written_even_in_the_posting() =>
        AssertRenamed(
            """
            # Application Details

            ## Company
            Netflix Inc.

            ## Job Description
            NETFLIX streams.

            ## Notes
            At Net$$flix, Netflix's way 🚀
            """,
            "Rook & Sons",
            """
            # Application Details

            ## Company
            Rook & Sons Inc.

            ## Job Description
            ROOK & SONS streams.

            ## Notes
            At Rook & Sons, Rook & Sons's way 🚀
            """
        );

    [Fact]
    public void The_posting_and_the_title_keep_their_skills_and_employers() =>
        AssertRenamed(
            """
            # Application Details

            ## Position
            Python Developer

            ## Job Description
            Python, or work at Hafenwerk.

            ## Notes
            - Key skills to emphasize:
              - Pyth$$on
            - Resume bullet points:
              - Work experience:
                - Hafenwerk: Python
            """,
            "Kotlin",
            """
            # Application Details

            ## Position
            Python Developer

            ## Job Description
            Python, or work at Hafenwerk.

            ## Notes
            - Key skills to emphasize:
              - Kotlin
            - Resume bullet points:
              - Work experience:
                - Hafenwerk: Kotlin
            """
        );

    [Theory]
    [InlineData("# Application Details\n\n## Notes\n- Resume bullets:\n  - Experience:\n    - Hafen$$werk: x\n", "Rook: and co")]
    [InlineData("---\ntype: application\ncompany: Net$$flix\n---\n", "Rook: and co")]
    [InlineData("# Application Details\n\n## Company\nNet$$flix\n", "# Rook")]
    [InlineData("# Application Details\n\n## Company\nNet$$flix\n", "TBD")]
    public void A_name_that_would_not_be_read_as_one_is_refused(string marked, string newName) =>
        Assert.Null(Place.Of(marked).Renamed(newName));

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("Rook\nSons")]
    [InlineData("!")]
    [InlineData("The company")]
    public void What_is_no_name_is_refused_in_words(string newName) =>
        Assert.NotNull(Rename.Problem(Place.Of("# Application Details\n\n## Company\nNet$$flix\n").Named!.Value.Subject, newName));

    [Fact]
    public void A_part_of_a_shared_name_is_renamed_in_all_labels() =>
        AssertRenamed(
            "# Application Details\n\n## Notes\n- Resume bullets:\n  - Experience:\n    - Pepsico Head: x\n    - Pepsico "
                + "Principal: y\n- Cover letter:\n  - Opening: At $$Pepsico\n",
            "Acme",
            "# Application Details\n\n## Notes\n- Resume bullets:\n  - Experience:\n    - Acme Head: x\n    - Acme Principal: y\n"
                + "- Cover letter:\n  - Opening: At Acme\n"
        );

    [Theory]
    [InlineData("三菱")]
    [InlineData("Mitsubishi")]
    public void A_name_of_a_script_without_spaces_is_renamed_within_words_too(string newName)
    {
        const string Application = "# Application Details\n\n## Company\n$$NAME\n\n## Notes\nNAMEで働きたい。NAMEJobs\n";
        AssertRenamed(
            Application.Replace("NAME", "日立", StringComparison.Ordinal),
            newName,
            Application.Replace("$$NAME", newName, StringComparison.Ordinal).Replace("NAME", newName, StringComparison.Ordinal)
        );
    }

    private static void AssertReferences(string marked) => AssertFound(marked, _ => true);

    private static void AssertDefinition(string marked) => AssertFound(marked, mention => mention.IsDefinition);

    private static void AssertFound(string marked, Func<Mention, bool> isWanted)
    {
        var place = Place.Of(marked);
        Assert.NotNull(place.Named);
        var found = place.Mentions.Of(place.Named.Value.Subject).Where(isWanted).Select(mention => mention.Span);
        Assert.Equal(Marked.Show(place.Analysis.Text, place.Marks), Marked.Show(place.Analysis.Text, found));
    }

    [Fact]
    public void An_employer_that_the_title_names_is_renamed_there() =>
        AssertRenamed(
            """
            # Fennel Mi$$ll - Baker

            **Application URL:** https://fennel.example/7
            **Status:** Applied

            ## Notes
            Fennel Mill bakes at night.
            """,
            "Rook",
            """
            # Rook - Baker

            **Application URL:** https://fennel.example/7
            **Status:** Applied

            ## Notes
            Rook bakes at night.
            """
        );

    [Fact]
    public void It_is_not_renamed_to_what_would_be_read_otherwise_there() =>
        Assert.Null(
            Place
                .Of("# Fennel Mi$$ll - Baker\n\n**Application URL:** https://fennel.example/7\n**Status:** Applied\n")
                .Renamed("Rook - Sun")
        );

    private static void AssertRenamed(string marked, string newName, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Place.Of(marked).Renamed(newName));

    private sealed record Place(Analysis Analysis, int Offset, IReadOnlyList<TextSpan> Marks)
    {
        public Mentions Mentions => Mentions.In(Analysis.Application!);

        public (Subject Subject, Mention Mention)? Named => Analysis.IsApplication ? Mentions.At(Offset) : null;

        public string Slice => Analysis.Text.Slice(Named!.Value.Mention.Span);

        public static Place Of(string marked)
        {
            marked = marked.ReplaceLineEndings("\n");
            var offset = marked
                .Replace("[|", "", StringComparison.Ordinal)
                .Replace("|]", "", StringComparison.Ordinal)
                .IndexOf("$$", StringComparison.Ordinal);
            var (text, marks) = Marked.Of(marked.Replace("$$", "", StringComparison.Ordinal));
            return new(Analysis.Of(text, "a.md", new(new(2025, 5, 20))), offset, marks);
        }

        public string? Renamed(string newName) =>
            Rename.Edits(Analysis, Mentions, Named!.Value.Subject, Slice, newName) is { } edits
                ? Analysis.Text.WithAll(edits).Content
                : null;
    }
}
