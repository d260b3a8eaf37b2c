namespace IncidentBoard.Core.Findings;

/// <summary>What became of a party's word, in words.</summary>
public static class CourseWords
{
    public static string InWords(this AssertionCourse course) => course switch
    {
        AssertionCourse.Made => "said",
        AssertionCourse.Repeated => "said again",
        AssertionCourse.Narrowed => "narrowed",
        AssertionCourse.Withdrawn => "withdrawn",
    };
}
