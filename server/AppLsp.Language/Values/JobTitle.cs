using System.Collections.Frozen;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>Compares job titles as people write them: with abbreviations, in part, in other orders.</summary>
public static class JobTitle
{
    /// <summary>The words that say what somebody is; a title holds one.</summary>
    private static readonly FrozenSet<string> Occupations = new[]
    {
        "accountant",
        "administrator",
        "advisor",
        "adviser",
        "analyst",
        "animator",
        "architect",
        "artist",
        "assistant",
        "associate",
        "attorney",
        "auditor",
        "baker",
        "barista",
        "biologist",
        "bookkeeper",
        "buyer",
        "carpenter",
        "caregiver",
        "chef",
        "chemist",
        "cleaner",
        "coach",
        "consultant",
        "controller",
        "coordinator",
        "copywriter",
        "counselor",
        "counsellor",
        "curator",
        "dentist",
        "designer",
        "developer",
        "director",
        "doctor",
        "driver",
        "economist",
        "editor",
        "electrician",
        "engineer",
        "executive",
        "geologist",
        "guide",
        "illustrator",
        "inspector",
        "instructor",
        "intern",
        "journalist",
        "lawyer",
        "lead",
        "lecturer",
        "librarian",
        "machinist",
        "manager",
        "marketer",
        "mechanic",
        "nurse",
        "officer",
        "operator",
        "optician",
        "paralegal",
        "pharmacist",
        "photographer",
        "physicist",
        "physiotherapist",
        "pilot",
        "planner",
        "plumber",
        "principal",
        "producer",
        "professor",
        "programmer",
        "recruiter",
        "representative",
        "researcher",
        "scientist",
        "secretary",
        "specialist",
        "statistician",
        "strategist",
        "supervisor",
        "surveyor",
        "teacher",
        "technician",
        "tester",
        "therapist",
        "trainer",
        "translator",
        "tutor",
        "veterinarian",
        "waiter",
        "welder",
        "writer",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> Abbreviations = new Dictionary<string, string[]>
    {
        ["ml"] = ["machine", "learning"],
        ["ai"] = ["artificial", "intelligence"],
        ["dl"] = ["deep", "learning"],
        ["nlp"] = ["natural", "language", "processing"],
        ["qa"] = ["quality", "assurance"],
        ["ux"] = ["user", "experience"],
        ["ui"] = ["user", "interface"],
        ["sre"] = ["site", "reliability", "engineer"],
        ["swe"] = ["software", "engineer"],
        ["sde"] = ["software", "development", "engineer"],
        ["pm"] = ["product", "manager"],
        ["hr"] = ["human", "resources"],
        ["it"] = ["information", "technology"],
        ["bi"] = ["business", "intelligence"],
        ["sr"] = ["senior"],
        ["jr"] = ["junior"],
        ["eng"] = ["engineer"],
        ["engr"] = ["engineer"],
        ["dev"] = ["developer"],
        ["mgr"] = ["manager"],
        ["ops"] = ["operations"],
        ["rn"] = ["registered", "nurse"],
        ["fe"] = ["frontend"],
        ["be"] = ["backend"],
    }.ToFrozenDictionary();

    /// <summary>Titles for the same work, of which one names the other.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["programmer"] = "developer",
        ["adviser"] = "advisor",
        ["counsellor"] = "counselor",
        ["front"] = "frontend",
        ["back"] = "backend",
    }.ToFrozenDictionary();

    /// <summary>Who builds software is called either.</summary>
    private static readonly FrozenSet<string> Builders = new[] { "developer", "engineer" }.ToFrozenSet();

    /// <summary>Whether <paramref name="word"/> says what somebody is.</summary>
    public static bool IsOccupation(string word) => Occupations.Contains(Singular(Names.Key(word)));

    /// <summary>
    /// Whether <paramref name="title"/> certainly names another job than <paramref name="position"/>: what it says that somebody is occurs
    /// nowhere in the position. A title that says less, or more, is the same job.
    /// </summary>
    public static bool IsAnother(string title, string position)
    {
        var (mine, theirs) = (Words(title), Words(position));
        var occupations = mine.Where(Occupations.Contains).ToList();
        // Where the position itself has no word for what somebody is (`Head of Data`), nothing can be told.
        return occupations.Count > 0
            && theirs.Any(Occupations.Contains)
            && !occupations.Exists(word => theirs.Contains(word) || (Builders.Contains(word) && theirs.Any(Builders.Contains)));
    }

    /// <summary>What equal titles share, in whatever case and with whichever abbreviations they are written.</summary>
    public static string Key(string title) => string.Join(' ', Words(title));

    private static List<string> Words(string title)
    {
        var words = new List<string>();
        foreach (
            var word in title.Split(
                [' ', '-', '–', '—', '/', ',', '(', ')', '&', ':', ';', '.', '_', '"', '“', '”'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var key = Singular(Names.Key(word));
            if (Abbreviations.TryGetValue(key, out var expanded))
                words.AddRange(expanded);
            else
                words.Add(Synonyms.GetValueOrDefault(key, key));
        }
        return words;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith('s') && Occupations.Contains(word[..^1]) ? word[..^1] : word;
}
