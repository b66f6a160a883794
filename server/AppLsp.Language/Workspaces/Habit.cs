using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Workspaces;

/// <summary>What a person may do in one file after another.</summary>
public enum HabitKind
{
    /// <summary>A word of their own in the place of a status that is known.</summary>
    StatusWord,

    /// <summary>A section that is there and holds nothing, as their template has it.</summary>
    EmptySection,

    /// <summary>The same, counted against all the applications.</summary>
    UnusedSection,

    /// <summary>A letter with a body.</summary>
    LetterBody,

    /// <summary>A body that names no employer, project or number.</summary>
    PlainBody,

    /// <summary>A status among keys or labels, and no job's title: the file is called by it.</summary>
    NoPosition,

    /// <summary>The same without an employer, and with a job's title.</summary>
    NoCompany,

    /// <summary>Words in place of the posting's address that say that there is none.</summary>
    NoAddress,

    /// <summary>A place where applications lie.</summary>
    Placed,

    /// <summary>Whose job it is, in such a place, and nothing of what becomes of it.</summary>
    NoCourse,

    /// <summary>An application that the person does not declare.</summary>
    Undeclared,

    /// <summary>Such an application, without a place for a status.</summary>
    NoStatus,

    /// <summary>No place for a status, whether the person declares the application or not.</summary>
    NoPlaceForStatus,

    /// <summary>Headings and labels in another language than the schema's own.</summary>
    Language,

    /// <summary>A date in numbers that can be read with the day first only.</summary>
    DayFirst,

    /// <summary>The same with the month first.</summary>
    MonthFirst,

    /// <summary>A date with two readings whose order the document does not tell.</summary>
    AnyOrder,

    /// <summary>Dates that are not in ISO form, and how they are written.</summary>
    DatesWritten,

    /// <summary>The same, however they are written.</summary>
    Dated,

    /// <summary>A date in ISO form.</summary>
    IsoDate,
}

/// <summary>Something that an application does. What enough of them do is the person's way, and no mistake.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="What">
/// With which word, entry of the schema, language (ISO 639-1), sign between numbers or writing; empty where the kind says all.
/// </param>
public readonly record struct Habit(HabitKind Kind, string What = "");

/// <summary>All that an application does which may be the person's way. Equal where they are the same.</summary>
/// <param name="All">The habits, each once.</param>
public sealed record Habits(ImmutableArray<Habit> All)
{
    /// <summary>Whether there is one among them that may be the person's way, and is not only counted.</summary>
    public bool MayBeWays => All.Any(habit => !IsOnlyCounted(habit));

    /// <summary>Whether <paramref name="habit"/> is nobody's way: how many have it tells how many of them do something.</summary>
    internal static bool IsOnlyCounted(Habit habit) =>
        habit.Kind
            is HabitKind.LetterBody
                or HabitKind.Placed
                or HabitKind.Undeclared
                or HabitKind.Language
                or HabitKind.DayFirst
                or HabitKind.MonthFirst
                or HabitKind.AnyOrder
                or HabitKind.Dated
                or HabitKind.IsoDate;

    /// <summary>None.</summary>
    public static Habits None { get; } = new([]);

    /// <summary>The habits of <paramref name="application"/>.</summary>
    internal static Habits Of(Application application)
    {
        var all = ImmutableArray.CreateBuilder<Habit>();
        if (ApplicationFacts.StatusWordOf(application) is { } word)
            all.Add(new(HabitKind.StatusWord, word));
        all.AddRange(
            application
                .EmptySections.Select(section => section.Entry.Path)
                .Distinct()
                .SelectMany(path => new Habit[] { new(HabitKind.EmptySection, path), new(HabitKind.UnusedSection, path) })
        );
        if (application.LetterBody is { } body)
        {
            all.Add(new(HabitKind.LetterBody));
            if (!body.HasEvidence)
                all.Add(new(HabitKind.PlainBody));
        }
        if (HasNoPosition(application))
            all.Add(new(HabitKind.NoPosition));
        if (HasNoCompany(application))
            all.Add(new(HabitKind.NoCompany));
        if (application.Find(Fact.PostingUrl) is { } address && AbsentAddress.IsIn(address, application))
            all.Add(new(HabitKind.NoAddress));
        if (application.Declaration == Declaration.Place)
            all.Add(new(HabitKind.Placed));
        if (application.TellsNoCourse)
            all.Add(new(HabitKind.NoCourse));
        if (IsUndeclared(application))
            all.Add(new(HabitKind.Undeclared));
        if (HasNoPlaceForStatus(application))
        {
            all.Add(new(HabitKind.NoPlaceForStatus));
            if (IsUndeclared(application))
                all.Add(new(HabitKind.NoStatus));
        }
        if (application.Schema.Language is { } language)
            all.Add(new(HabitKind.Language, language));
        if (application.ShortDays.AskForToday)
            all.Add(new(HabitKind.AnyOrder, DateOrders.Signs[..1]));
        all.AddRange(OrdersOf(application).Concat(WritingsOf(application)).Distinct());
        return all.Count == 0 ? None : new(all.DrainToImmutable());
    }

    /// <summary>What the dates of <paramref name="application"/> tell of the order of their numbers, or ask of it.</summary>
    private static IEnumerable<Habit> OrdersOf(Application application) =>
        from date in application.OwnDateSlots.Select(slot => slot.Date).Concat(application.DatesBesideStatus)
        where date.Sign != 0
        let kind = date switch
        {
            { Told: DateOrder.DayFirst } => HabitKind.DayFirst,
            { Told: DateOrder.MonthFirst } => HabitKind.MonthFirst,
            { Form: DateForm.Ambiguous } => HabitKind.AnyOrder,
            _ => (HabitKind?)null,
        }
        where kind is not null
        select new Habit(kind.Value, date.Sign.ToString());

    /// <summary>The habit of writing dates as <paramref name="writing"/> says.</summary>
    internal static Habit Of(DateWriting writing) => new(HabitKind.DatesWritten, $"{writing.First}{writing.Sign}");

    /// <summary>How the dates of <paramref name="application"/> are written.</summary>
    private static IEnumerable<Habit> WritingsOf(Application application)
    {
        foreach (var slot in application.OwnDateSlots)
            if (slot.Date.Form == DateForm.Iso)
                yield return new(HabitKind.IsoDate);
            else if (slot.WritingsIn(application.Text) is { Count: > 0 } writings)
                foreach (var habit in writings.Select(Of).Prepend(new(HabitKind.Dated)))
                    yield return habit;
    }

    /// <summary>Whether <paramref name="application"/> has its facts in keys or labels, a status among them, and no job's title.</summary>
    internal static bool HasNoPosition(Application application) => IsKeptWithout(Fact.Position, application);

    /// <summary>The same of one that has a job's title, and no employer.</summary>
    internal static bool HasNoCompany(Application application) =>
        IsKeptWithout(Fact.Company, application) && application.Value(Fact.Position) is not null && application.Agency is null;

    private static bool IsKeptWithout(Fact fact, Application application) =>
        application.FactForm != FactForm.Headings
        && application.Status is { Definition: not null } or { Unknown: not null }
        && !application.Sections.Any(section => section.Entry.Fact == fact);

    /// <summary>Whether the person does not declare <paramref name="application"/>, and has no place for a status in it.</summary>
    internal static bool HasNoStatus(Application application) => IsUndeclared(application) && HasNoPlaceForStatus(application);

    /// <summary>Whether <paramref name="application"/> has no place for a status, and something else.</summary>
    internal static bool HasNoPlaceForStatus(Application application)
    {
        if (application.Outline.IsBlank)
            return false;
        foreach (var section in application.Sections)
            if (section is { IsMisspelt: false, IsImplied: false } && section.Entry.Section.Fact == Fact.Status)
                return false;
        return true;
    }

    private static bool IsUndeclared(Application application) =>
        application is { Declaration: not Declaration.Own, Outline.IsBlank: false };

    /// <inheritdoc/>
    public bool Equals(Habits? other) =>
        ReferenceEquals(this, other) || (other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => All.Length;
}
