namespace AppLsp.Language;

/// <summary>How much a finding matters. The numbers are the Language Server Protocol's <c>DiagnosticSeverity</c>.</summary>
public enum Severity
{
    /// <summary>The rule is switched off and gives no findings.</summary>
    Off = 0,

    /// <summary>Something is wrong, whatever the person meant.</summary>
    Error = 1,

    /// <summary>Something is probably wrong or missing.</summary>
    Warning = 2,

    /// <summary>Worth knowing.</summary>
    Information = 3,

    /// <summary>A suggestion, shown as little as the editor can.</summary>
    Hint = 4,
}
