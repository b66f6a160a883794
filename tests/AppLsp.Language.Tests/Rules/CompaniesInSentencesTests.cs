using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>Sentences of letters that name the company of another application, and why they do.</summary>
public sealed class CompaniesInSentencesTests
{
    [Theory]
    [InlineData("Brightloom", "I would love to join {}")]
    [InlineData("Brightloom", "{}'s mission is why I write")]
    [InlineData("Kessler AG", "At {} I would plan the next forty shops")]
    [InlineData("Netflix", "The role at {} is what I have worked towards")]
    [InlineData("Brightloom", "Dear {} team")]
    [InlineData("Brightloom", "I would like to bring this to your team at {}")]
    [InlineData("Netflix", "I want to contribute to {} from the first week on")]
    [InlineData("Google", "Hearing from {} would make my spring")]
    [InlineData("August", "I would like to work at {} from spring on")]
    [InlineData("Figma", "I am applying to {} because of its plugins")]
    [InlineData("Stripe", "Working for {} would let me plan again")]
    [InlineData("Target", "I would be glad to join {} in spring")]
    [InlineData("Brightloom", "Since I first used it, {} has been the reader I tell friends about")]
    [InlineData("Netflix", "Why {}: because people watch it")]
    [InlineData("Apple", "I am excited about a career at {} in Cork")]
    [InlineData("Kessler AG", "I look forward to discussing how I can help {} grow")]
    [InlineData("Oats Guild", "Nothing would make me prouder than a place at the {}")]
    [InlineData("Brightloom", "For six years I cut waste at the mill, and I would do the same at {}")]
    [InlineData("Notion", "My planning would fit the values of {}")]
    [InlineData("Tableau", "I could start at {} in May")]
    [InlineData("Brightloom", "{} is known for its libraries, and I read there every week")]
    [InlineData("Netflix", "The {} team writes openly about its mistakes")]
    [InlineData("PayPal", "I see myself at {} in five years")]
    [InlineData("Nimbus Parcel", "I admire how {} treats its drivers")]
    [InlineData("Nimbus Parcel", "What I would bring to {} is patience")]
    [InlineData("Kessler AG", "Your opening at {} came at the right time")]
    [InlineData("Stripe", "I am writing to apply for the planner position at {}")]
    [InlineData("Brightloom", "Ich bewerbe mich bei {} als Planer")]
    [InlineData("Brightloom", "Bei {} würde ich gerne die Planung übernehmen")]
    [InlineData("Brightloom", "Je souhaite rejoindre {} au printemps")]
    [InlineData("Kessler AG", "Having planned at Old Mill Bakery, I want to plan for {}")]
    [InlineData("Brightloom", "I have always wanted to work for a company like {}")]
    [InlineData("Google", "I would be thrilled to be part of {}")]
    [InlineData("Boston", "I would love to join {} in autumn")]
    [InlineData("Kessler AG", "It is the care of {} for its drivers that draws me")]
    [InlineData("Brightloom", "I am convinced that {} and I would be a good match")]
    [InlineData("Stripe", "I'd love to be on the team at {}")]
    [InlineData("Nimbus Parcel", "Your work at {} has impressed me for years")]
    [InlineData("Oats Guild", "I have followed {} since its first oven")]
    [InlineData("Kessler AG", "Planning for {} would be a pleasure")]
    [InlineData("Brightloom", "What you do at {} matters to me")]
    [InlineData("Kessler AG", "I am looking for a role like the one at {}")]
    [InlineData("Netflix", "I was delighted to read that {} is hiring")]
    [InlineData("Figma", "{} would gain a planner who draws")]
    [InlineData("Target", "I believe {} needs a planner like me")]
    [InlineData("Kessler AG", "As a planner at {}, I would cut waste")]
    public void The_employer_of_the_last_letter_is_found(string other, string sentence) => Check(other, sentence, isWrong: true);

    [Theory]
    [InlineData("August", "In {} 2023 I planned for forty shops")]
    [InlineData("May", "In {} I could come by")]
    [InlineData("Stripe", "My {} and PayPal integrations served 300 shops")]
    [InlineData("PayPal", "My Stripe and {} integrations served 300 shops")]
    [InlineData("Tableau", "I built 18 dashboards in {}")]
    [InlineData("Notion", "I run the shift plan using {}")]
    [InlineData("University of Leeds", "I studied statistics at the {}")]
    [InlineData("University of Leeds", "My thesis at the {} was on queues")]
    [InlineData("Nimbus Parcel", "I planned routes for clients such as {}")]
    [InlineData("Nimbus Parcel", "Our customer {} asked for weekly plans")]
    [InlineData("Google", "I finished the {} Data Analytics certificate")]
    [InlineData("Google", "I finished the {} data analytics certificate in 2024")]
    [InlineData("Oats Guild", "Rosa Almeida of {} can tell you about my work")]
    [InlineData("Oats Guild", "Rosa Almeida ({}) can tell you about my work")]
    [InlineData("Oats Guild", "A former colleague at {} showed me your page")]
    [InlineData("Brightloom", "Unlike {}, you bake at night")]
    [InlineData("Kessler AG", "At {} I led a team of twelve")]
    [InlineData("Kessler AG", "At {}, I cut waste by 18 %")]
    [InlineData("Kessler AG", "In my years at {} I planned for forty shops")]
    [InlineData("Kessler AG", "When I worked for {} I planned for forty shops")]
    [InlineData("Kessler AG", "My last role at {} taught me patience")]
    [InlineData("Kessler AG", "Six years of planning at {} taught me patience")]
    [InlineData("Kessler AG", "Led the night shift at {}")]
    [InlineData("Kessler AG", "I planned for forty shops at {} (2019-2023)")]
    [InlineData("Kessler AG", "While at {} I planned for forty shops")]
    [InlineData("Ford", "Ines {} can tell you about my work")]
    [InlineData("Boston", "I have lived in {} since 2019")]
    [InlineData("Apple", "My Apple Watch wakes me at four")]
    [InlineData("Apple", "I wrote an {} Watch app for bakers")]
    [InlineData("LinkedIn", "I found your page on {}")]
    [InlineData("Nimbus Parcel", "I know how you compare to {}")]
    [InlineData("Brightloom", "Rather than {} you chose the harder way")]
    [InlineData("Kessler AG", "I left {} to plan on my own")]
    [InlineData("Kessler AG", "Before joining the mill I planned at {} for two years")]
    [InlineData("Stripe", "The {} API is what I know best")]
    [InlineData("Kessler AG", "Bei {} habe ich vierzig Filialen geplant")]
    [InlineData("Kessler AG", "Anders als {} backen Sie nachts")]
    [InlineData("Kessler AG", "Chez {} j'ai planifié quarante magasins")]
    [InlineData("Netflix", "I made a {} documentary about bread")]
    [InlineData("Summit", "We climbed to the Summit at five")]
    [InlineData("Kessler AG", "The plan I wrote for {} is still in use")]
    [InlineData("Stripe", "I connected the shop to {}")]
    [InlineData("Kessler AG", "{} hired me out of school")]
    [InlineData("Tableau", "Certified in {} and SQL")]
    [InlineData("Google", "I placed ads on {} and Bing")]
    [InlineData("University of Leeds", "I hold a degree in statistics from the {}")]
    [InlineData("Kessler AG", "As head of planning at {}, I cut waste")]
    [InlineData("Kessler AG", "My manager at {} will gladly speak to you")]
    [InlineData("Oats Guild", "My referee, Rosa Almeida from {}, will gladly speak to you")]
    [InlineData("August", "Since {} I have been free")]
    [InlineData("August", "The shop opens in late {}")]
    [InlineData("Apple", "An {} orchard lies behind our house")]
    [InlineData("Netflix", "I watched {} with subtitles to learn English")]
    [InlineData("Kessler AG", "After five years with {} I am looking for something new")]
    [InlineData("Kessler AG", "Currently I plan for {} and its sister shops")]
    [InlineData("Nimbus Parcel", "I negotiated prices with {} and two other carriers")]
    public void A_company_that_is_named_for_another_reason_is_not_wrong(string other, string sentence) =>
        Check(other, sentence, isWrong: false);

    [Fact]
    public void What_was_copied_along_with_the_letter_excuses_nothing_and_is_marked_too() =>
        FindingsBeside(
            ["# Application Details\n\n## Company\nBrightloom\n\n## Position\nBaker\n"],
            """
            # Application Details

            ## Company
            Harbor Foods

            ## Personal Connection
            - Have you used their product? Yes, [|Brightloom|]{cover-letter-wrong-company} is where I read
            - What do you do? I bake, unlike Brightloom

            ## Notes
            - Resume customization ideas:
              - Show what I know of [|Brightloom|]{cover-letter-wrong-company}
            - Cover letter points:
              - Closing paragraph: I would love to join [|Brightloom|]{cover-letter-wrong-company}
            """,
            "cover-letter-wrong-company"
        );

    [Theory]
    [InlineData("## Job Description\nYou will work with Brightloom.")]
    [InlineData("## Notes\n- Resume bullet points to highlight or modify:\n  - Work experience:\n    - Planner, Brightloom: plans")]
    [InlineData("## Personal Connection\n- Have you used their product? Yes, at Brightloom")]
    public void A_name_that_the_posting_or_the_resume_names_is_meant(string section) =>
        FindingsBeside(
            ["# Application Details\n\n## Company\nBrightloom\n\n## Position\nBaker\n"],
            $"""
            # Application Details

            ## Company
            Harbor Foods

            {section}

            ## Cover letter points
            - Closing paragraph: {(section.Contains("Personal", StringComparison.Ordinal) ? "Call me." : "I would love to join Brightloom")}
            """,
            "cover-letter-wrong-company"
        );

    private static void Check(string other, string sentence, bool isWrong)
    {
        var mark = isWrong ? $"[|{other}|]{{cover-letter-wrong-company}}" : other;
        FindingsBeside(
            [$"# Application Details\n\n## Company\n{other}\n\n## Position\nBaker\n"],
            $"""
            # Application Details

            ## Company
            Harbor Foods

            ## Job Description
            Bread.

            ## Notes
            - Cover letter points:
              - Body paragraph: {sentence.Replace("{}", mark, StringComparison.Ordinal)}.
            """,
            "cover-letter-wrong-company"
        );
    }
}
